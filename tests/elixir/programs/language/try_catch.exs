# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(try do throw(:ball) catch x -> {:caught, x} end)
IO.inspect(try do throw({:a, 1}) catch {:a, n} -> n end)
IO.inspect(try do exit(:bye) catch :exit, reason -> {:exit, reason} end)
IO.inspect(try do throw(1) catch :throw, v -> v end)
IO.inspect(try do raise("boom") catch :error, e -> e end)
IO.inspect(try do :erlang.error(:custom) catch :error, e -> e end)
IO.inspect(try do throw(:x) catch kind, value -> {kind, value} end)
IO.inspect(try do exit({:shutdown, 1}) catch kind, value -> {kind, value} end)
result =
  try do
    throw(5)
  catch
    x when x > 10 -> :big
    x when x > 3 -> :middle
    _ -> :small
  end
IO.inspect(result)
IO.inspect(
  try do
    try do
      throw(:inner)
    catch
      :other -> :no
    end
  catch
    value -> {:outer, value}
  end
)
IO.inspect(try do :erlang.throw(:t) catch :t -> :erlang_throw end)
IO.inspect(try do :erlang.exit(:e) catch :exit, r -> r end)
IO.inspect(try do 1 + Process.get(:none, :a) catch :error, e -> e end)
