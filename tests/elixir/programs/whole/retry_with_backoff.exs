# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Retry do
  def run(function, attempts \\ 3, delay \\ 1)
  def run(_function, 0, _delay), do: {:error, :gave_up}

  def run(function, attempts, delay) do
    case function.() do
      {:ok, _} = ok ->
        ok

      {:error, reason} ->
        IO.puts("failed: #{reason}, waiting #{delay} ms")
        Process.sleep(delay)
        run(function, attempts - 1, delay * 2)
    end
  end
end

{:ok, counter} = Agent.start_link(fn -> 0 end)

flaky = fn ->
  case Agent.get_and_update(counter, &{&1, &1 + 1}) do
    n when n < 2 -> {:error, "try #{n}"}
    n -> {:ok, n}
  end
end

IO.inspect(Retry.run(flaky, 5))
IO.inspect(Retry.run(fn -> {:error, "never"} end))
