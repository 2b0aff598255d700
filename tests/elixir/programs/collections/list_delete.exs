# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect List.delete([1, 2, 1], 1)
IO.inspect List.delete([1, 2], 3)
IO.inspect List.delete([1.0, 1], 1)
IO.inspect List.delete_at([1, 2, 3], 0)
IO.inspect List.delete_at([1, 2, 3], -1)
IO.inspect List.delete_at([1, 2, 3], 10)
IO.inspect List.delete_at([1, 2, 3], -10)
IO.inspect [1, 2, 3, 2] -- [2]
IO.inspect [1, 2, 3] -- [3, 3, 1]
IO.inspect [1, 2] ++ [3] ++ []
