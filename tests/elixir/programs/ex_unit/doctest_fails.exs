source = ~S'''
defmodule Wrong do
  @doc """
      iex> Wrong.double(2)
      5
  """
  def double(number), do: number * 2

  @doc """
      iex> {:error, reason} = Wrong.match()
      iex> reason
      :none
  """
  def match, do: {:ok, 1}

  @doc """
      iex> Wrong.shown()
      #Shown<2>
  """
  def shown, do: 1..2

  @doc """
      iex> Wrong.unfinished(
      1
  """
  def unfinished(number), do: number

  @doc """
      iex> Wrong.raises("a")
      :ok

      iex> Wrong.raises("a")
      ** (RuntimeError) a

      iex> Wrong.raises("a")
      ** (ArgumentError) b

      iex> Wrong.double(1)
      ** (ArgumentError) a
  """
  def raises(text), do: raise(ArgumentError, text)

  @doc """
      iex> value = Wrong.double(3)
      iex> value + 1
      ...> |> Kernel.+(1)
      %{a: "a rather long text, so long that it must be broken", b: "another long text, quite as long as the first"}
  """
  def long, do: :long
end
'''

folder = Path.join(System.tmp_dir!(), "doctest_fails_#{System.system_time()}")
File.mkdir_p!(folder)

for {module, binary} <- Code.compile_string(source, "wrong.ex") do
  File.write!(Path.join(folder, "#{module}.beam"), binary)
end

Code.prepend_path(folder)
ExUnit.start(seed: 0)

defmodule WrongTest do
  use ExUnit.Case
  doctest Wrong, import: true
end

File.rm_rf!(folder)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
