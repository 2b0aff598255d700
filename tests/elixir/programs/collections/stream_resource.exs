# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
stream =
  Stream.resource(
    fn -> IO.puts("open"); 1 end,
    fn
      4 -> {:halt, 4}
      n -> {[n, n * 10], n + 1}
    end,
    fn n -> IO.puts("close at #{n}") end
  )

IO.inspect Enum.to_list(stream)
IO.inspect Enum.take(stream, 3)
IO.inspect stream |> Stream.filter(&(&1 < 10)) |> Enum.take(2)
IO.inspect Enum.zip(stream, [:a, :b])

try do
  Enum.each(stream, fn 20 -> raise "enough"; x -> IO.puts(x) end)
rescue
  error -> IO.puts(Exception.message(error))
end

catch_it = fn ->
  try do
    Enum.each(stream, fn x -> throw({:caught, x}) end)
  catch
    value -> value
  end
end

IO.inspect catch_it.()

ranges = Stream.resource(fn -> 0 end, fn 3 -> {:halt, 3}; n -> {n..(n + 1), n + 1} end, fn _ -> :ok end)
IO.inspect Enum.to_list(ranges)
