seconds = System.system_time(:second)
IO.inspect(seconds > 1_600_000_000)
IO.inspect(div(System.system_time(:millisecond), 1000) - seconds in 0..1)
IO.inspect(System.os_time(:second) - seconds in 0..1)
IO.inspect(is_integer(System.system_time()))
IO.inspect(is_integer(:erlang.system_time(:microsecond)))
IO.inspect(is_integer(System.time_offset()))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
