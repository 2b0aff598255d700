# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn :a, :b -> 1 end
f.(1, [2])
