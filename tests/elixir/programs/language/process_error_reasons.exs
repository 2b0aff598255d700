# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
reason_of = fn function ->
  {_, reference} = spawn_monitor(function)
  receive do
    {:DOWN, ^reference, :process, _, reason} -> reason
  end
end
show = fn
  {%_{} = e, stack} when is_list(stack) -> IO.puts("exception #{inspect(e)}")
  {{:nocatch, value}, stack} when is_list(stack) -> IO.puts("nocatch #{inspect(value)}")
  {reason, stack} when is_list(stack) -> IO.puts("error #{inspect(reason)}")
  reason -> IO.puts("reason #{inspect(reason)}")
end
zero = Process.get(:none, 0)
show.(reason_of.(fn -> :fine end))
show.(reason_of.(fn -> exit(:normal) end))
show.(reason_of.(fn -> exit({:a, 1}) end))
show.(reason_of.(fn -> raise "boom" end))
show.(reason_of.(fn -> throw(:ball) end))
show.(reason_of.(fn -> 1 / zero end))
show.(reason_of.(fn -> {:ok, _} = zero end))
show.(reason_of.(fn -> :erlang.error(:custom) end))
show.(reason_of.(fn -> apply(Nope, :nope, []) end))
show.(reason_of.(fn -> Process.exit(self(), :self_inflicted) end))
show.(reason_of.(fn -> case zero do 1 -> 1 end end))
show.(reason_of.(fn -> %{}.key end))
show.(reason_of.(fn -> hd([]) end))
