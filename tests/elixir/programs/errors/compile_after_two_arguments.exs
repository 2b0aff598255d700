# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
receive do
 1 -> 2
after
 5,6->1
end
