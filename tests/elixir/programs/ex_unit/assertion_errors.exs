import ExUnit.Assertions

fields = fn error -> Map.take(error, [:left, :right, :message, :args, :context]) end

failing = fn function ->
  try do
    function.()
  rescue
    error in ExUnit.AssertionError -> error
  end
end

x = 1
IO.inspect(fields.(failing.(fn -> assert x == 2 end)))
IO.inspect(fields.(failing.(fn -> refute x == 1 end)))
IO.inspect(fields.(failing.(fn -> refute x < 2 end)))
IO.inspect(fields.(failing.(fn -> assert Enum.member?([x], 2) end)))
IO.inspect(fields.(failing.(fn -> flunk("no") end)))
IO.inspect(failing.(fn -> assert x == 2 end).message)
IO.puts(Exception.message(failing.(fn -> assert "abc" =~ "d" end)))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
