# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.chunk_by([1, 2, 2, 3, 4, 4, 6, 7, 7], &(rem(&1, 2) == 1))
IO.inspect Enum.chunk_by([], & &1)
IO.inspect Enum.chunk_by(["a", "b", "cc", "dd", "e"], &String.length/1)
IO.inspect Enum.chunk_by([1, 1.0, 1], & &1)
IO.inspect Enum.chunk_by(1..9, &div(&1, 4))
IO.inspect Enum.chunk_by([nil, nil, 1], & &1)
