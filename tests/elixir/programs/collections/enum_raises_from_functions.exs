# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# What a function raises, throws or exits with goes through.
attempt = fn fun ->
  try do
    fun.()
  rescue
    error -> {:raised, Exception.message(error)}
  catch
    kind, value -> {kind, value}
  end
end

IO.inspect attempt.(fn -> Enum.map([1], fn _ -> raise "in map" end) end)
IO.inspect attempt.(fn -> Enum.each(1..3, fn 2 -> throw(:two); x -> IO.puts(x) end) end)
IO.inspect attempt.(fn -> Enum.reduce(%{a: 1}, 0, fn _, _ -> exit(:gone) end) end)
IO.inspect attempt.(fn -> Enum.find([1, 2], fn x -> x.field end) end) |> elem(0)
IO.inspect attempt.(fn -> Enum.sort_by([1, 2], fn _ -> raise ArgumentError, "no key" end) end)
IO.inspect attempt.(fn -> Enum.map([1], fn 2 -> :ok end) end) |> elem(0)
IO.inspect attempt.(fn -> Stream.map([1], fn _ -> throw(:lazy) end) |> Enum.to_list() end)
IO.inspect attempt.(fn -> Enum.into([1], %{}, fn _ -> raise "in into" end) end)
