# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
case Process.get(:none) do
  1 -> 2
end
