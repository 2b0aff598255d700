# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(System.version() |> String.starts_with?("1."))
IO.inspect(is_binary(System.otp_release()))
IO.inspect(System.argv())
IO.inspect(System.get_env("SURELY_NOT_SET_VARIABLE"))
IO.inspect(is_integer(System.system_time(:second)))
IO.inspect(System.convert_time_unit(2, :second, :millisecond))
IO.inspect(System.schedulers_online() > 0)
IO.inspect(is_integer(System.os_time()))
IO.inspect(System.get_env("SURELY_NOT_SET_VARIABLE", "default"))
