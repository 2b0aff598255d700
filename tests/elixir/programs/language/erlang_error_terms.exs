# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
attempt = fn function ->
  try do
    function.()
  rescue
    e -> IO.inspect({:rescue, e})
  catch
    kind, value -> IO.inspect({kind, value})
  end
end
attempt.(fn -> :erlang.error(:badarg) end)
attempt.(fn -> :erlang.error(:badarith) end)
attempt.(fn -> :erlang.error({:badmatch, 5}) end)
attempt.(fn -> :erlang.error({:case_clause, 5}) end)
attempt.(fn -> :erlang.error(:cond_clause) end)
attempt.(fn -> :erlang.error({:badkey, :k}) end)
attempt.(fn -> :erlang.error({:badmap, 1}) end)
attempt.(fn -> :erlang.error({:try_clause, 1}) end)
attempt.(fn -> :erlang.error(:system_limit) end)
attempt.(fn -> :erlang.error(:my_own) end)
attempt.(fn -> :erlang.error({:tuple, 1}) end)
attempt.(fn -> :erlang.error(%RuntimeError{message: "struct"}) end)
attempt.(fn -> :erlang.raise(:throw, :ball, []) end)
attempt.(fn -> :erlang.raise(:exit, :bye, []) end)
attempt.(fn -> :erlang.raise(:error, :badarg, []) end)
try do
  :erlang.error(:my_own)
rescue
  e in ErlangError -> IO.puts(Exception.message(e))
end
