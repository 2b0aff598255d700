# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:math.sqrt(16))
IO.inspect(:math.pow(2, 10))
IO.inspect(Float.round(:math.pi(), 5))
IO.inspect(:math.floor(2.7))
IO.inspect(:math.ceil(2.1))
IO.inspect(Float.round(:math.sin(1), 6))
IO.inspect(:math.log(1))
IO.inspect(:math.log10(1000))
IO.inspect(:math.log2(8))
IO.inspect(:math.exp(0))
IO.inspect(:math.fmod(7.5, 2))
IO.inspect(Float.round(:math.atan2(1, 1), 6))
try do
  :math.sqrt(-1)
rescue
  e -> IO.puts(Exception.message(e))
end
