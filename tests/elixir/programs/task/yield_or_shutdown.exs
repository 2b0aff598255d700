# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
slow = Task.async(fn -> Process.sleep(:infinity) end)
IO.inspect(Task.yield(slow, 10) || Task.shutdown(slow))
fast = Task.async(fn -> :fast end)
IO.inspect(Task.yield(fast, 1000) || Task.shutdown(fast))
