first = System.monotonic_time()
second = System.monotonic_time()
IO.inspect(second >= first)
IO.inspect(is_integer(System.monotonic_time(:millisecond)))
started = System.monotonic_time(:millisecond)
Process.sleep(30)
IO.inspect(System.monotonic_time(:millisecond) - started >= 30)
IO.inspect(abs(System.monotonic_time(:second) - div(System.monotonic_time(:millisecond), 1000)) <= 1)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
