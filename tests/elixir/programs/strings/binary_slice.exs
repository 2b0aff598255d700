for {start, size} <- [{0, 2}, {2, 10}, {-3, 2}, {-9, 2}, {9, 1}, {6, 1}, {0, 0}] do
  IO.inspect({start, size, binary_slice("elixir", start, size)})
end

for range <- [0..2, 1..-2//1, -3..-1, -9..1, 3..1//1, 8..9, 2..20] do
  IO.inspect({range, binary_slice("elixir", range)})
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
