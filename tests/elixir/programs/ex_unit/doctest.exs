# Documentation is read from compiled files.
source = ~S'''
defmodule Tally do
  @moduledoc """
  Counts what it is given.

      iex> tally = Tally.new()
      iex> tally = Tally.add(tally, :a)
      iex> Tally.count(tally, :a)
      1
      iex> Tally.count(tally, :b)
      0

  Lines may go on:

      iex> Tally.new()
      ...> |> Tally.add(:b)
      ...> |> Tally.count(:b)
      1
  """

  @typedoc """
      iex> is_map(Tally.new())
      true
  """
  @type t :: map

  @doc """
      iex(1)> Tally.new()
      %{}
  """
  def new, do: %{}

  @doc ~S"""
  Adds one.

  ```
  iex> Tally.add(%{}, :c)
  %{c: 1}
  ```

      iex> Tally.add(:none, :c)
      ** (ArgumentError) no tally: :none
  """
  def add(tally, key) when is_map(tally), do: Map.update(tally, key, 1, &(&1 + 1))
  def add(other, _key), do: raise(ArgumentError, "no tally: #{inspect(other)}")

  @doc """
      iex> {:ok, pid} = Tally.start()
      iex> Process.alive?(pid)
      true
      iex> inspect(pid) =~ "#PID<"
      true
  """
  def start, do: Agent.start_link(fn -> new() end)

  @doc false
  def hidden, do: :hidden

  @doc "Has no examples."
  def count(tally, key), do: Map.get(tally, key, 0)
end
'''

folder = Path.join(System.tmp_dir!(), "doctest_#{System.system_time()}")
File.mkdir_p!(folder)

for {module, binary} <- Code.compile_string(source, "tally.ex") do
  File.write!(Path.join(folder, "#{module}.beam"), binary)
end

Code.prepend_path(folder)
ExUnit.start(seed: 0, trace: true, exclude: [:tagged])

defmodule AllTest do
  use ExUnit.Case
  doctest Tally

  test "one of another kind" do
    assert Tally.hidden() == :hidden
  end
end

defmodule OnlyTest do
  use ExUnit.Case
  doctest Tally, only: [new: 0, add: 2]
end

defmodule ExceptTest do
  use ExUnit.Case
  doctest Tally, except: [:moduledoc, add: 2], tags: [tagged: true]
  doctest Enum, only: []
end

IO.puts("removed: #{File.rm_rf!(folder) != []}")
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
