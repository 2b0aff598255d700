# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The call that fails stands in the trace as the system's own, with its arguments.
words = fn function ->
  try do
    function.()
  rescue
    error ->
      IO.puts(Exception.message(error))
      {module, function, arguments, _place} = hd(__STACKTRACE__)
      IO.puts(Exception.format_mfa(module, function, arguments))
  end
end

words.(fn -> send(Nobody, 1) end)
words.(fn -> Process.exit(nil, :x) end)
words.(fn -> Process.info(nil, :links) end)
words.(fn -> Process.info(1) end)
words.(fn -> Process.alive?(:b) end)
words.(fn -> Process.whereis(1) end)
words.(fn -> Process.unregister(Nobody) end)
words.(fn -> Process.link(1) end)
words.(fn -> Process.unlink(:a) end)
words.(fn -> Process.monitor(1) end)
words.(fn -> Process.demonitor(1) end)
words.(fn -> Process.flag(:foo, 1) end)
words.(fn -> Process.flag(:trap_exit, 1) end)
words.(fn -> Process.send_after(1, :x, 1) end)
words.(fn -> Process.cancel_timer(1) end)
words.(fn -> Process.send(Nobody, 1, []) end)
words.(fn -> spawn(1) end)
words.(fn -> spawn_link(1) end)
words.(fn -> spawn_monitor(1) end)
words.(fn -> spawn("a", :b, []) end)
words.(fn -> hd([]) end)
words.(fn -> elem({1}, 3) end)
words.(fn -> put_elem({1}, 3, 4) end)
words.(fn -> IO.puts([1, :a]) end)
words.(fn -> IO.write([1, :a]) end)
