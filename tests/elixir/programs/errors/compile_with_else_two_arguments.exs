# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
with 1 <- 2 do
 1
else
 a, b -> {a, b}
end
