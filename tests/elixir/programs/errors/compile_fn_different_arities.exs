# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn
  1 -> 1
  1, 2 -> 2
end
