# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(is_integer(System.monotonic_time()))
IO.inspect(DateTime.utc_now().year > 2000)
IO.inspect(is_binary(to_string(Time.utc_now())))
