# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
ref = Process.send_after(self(), :never, 60_000)
left = Process.read_timer(ref)
IO.inspect(left > 50_000 and left <= 60_000)
left = Process.cancel_timer(ref)
IO.inspect(is_integer(left))
IO.inspect(Process.cancel_timer(ref))
IO.inspect(Process.read_timer(ref))
IO.inspect(Process.cancel_timer(make_ref(), async: true, info: false))
