# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
case 1 do
 a, b -> {a, b}
end
