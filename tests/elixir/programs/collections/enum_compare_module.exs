# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Version3 do
  defstruct [:major, :minor]

  def compare(%{major: m, minor: a}, %{major: m, minor: b}) when a == b, do: :eq
  def compare(%{major: m, minor: a}, %{major: m, minor: b}), do: if(a < b, do: :lt, else: :gt)
  def compare(%{major: a}, %{major: b}), do: if(a < b, do: :lt, else: :gt)
end

versions = for {major, minor} <- [{1, 2}, {2, 0}, {1, 10}], do: %{major: major, minor: minor}
short = fn list -> Enum.map(list, &"#{&1.major}.#{&1.minor}") end

IO.inspect short.(Enum.sort(versions, Version3))
IO.inspect short.(Enum.sort(versions, {:asc, Version3}))
IO.inspect short.(Enum.sort(versions, {:desc, Version3}))
IO.inspect short.([Enum.max(versions, Version3)])
IO.inspect short.([Enum.min(versions, Version3)])
IO.inspect short.([Enum.max_by(versions, & &1, Version3)])
IO.inspect short.(Tuple.to_list(Enum.min_max_by(versions, & &1, Version3)))
IO.inspect short.(Enum.sort_by(versions, & &1, {:desc, Version3}))
