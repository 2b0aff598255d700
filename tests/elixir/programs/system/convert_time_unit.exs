IO.inspect(System.convert_time_unit(1500, :millisecond, :second))
IO.inspect(System.convert_time_unit(2, :second, :millisecond))
IO.inspect(System.convert_time_unit(-1, :millisecond, :second))
IO.inspect(System.convert_time_unit(1, :second, :nanosecond))
IO.inspect(System.convert_time_unit(1_234_567, :microsecond, :millisecond))
IO.inspect(System.convert_time_unit(5, 10, 100))
IO.inspect(System.convert_time_unit(7, 3, 2))

try do
  System.convert_time_unit(1, :fortnight, :second)
rescue
  error in ArgumentError -> IO.puts(error.message)
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
