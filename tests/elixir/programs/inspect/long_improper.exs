# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([String.duplicate("a", 30), String.duplicate("b", 30) | String.duplicate("c", 30)])
IO.inspect([1, 2, 3 | 4])
