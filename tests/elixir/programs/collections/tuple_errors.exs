# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
attempts = [
  fn -> elem({1}, 1) end,
  fn -> elem({1}, -1) end,
  fn -> elem(1, 1) end,
  fn -> put_elem({1}, 1, 2) end,
  fn -> tuple_size(1) end,
  fn -> Tuple.to_list(1) end,
  fn -> Tuple.append(1, 2) end,
  fn -> Tuple.insert_at({1}, -1, 2) end,
  fn -> Tuple.delete_at(1, 5) end,
  fn -> Tuple.duplicate(1, -5) end,
  fn -> List.to_tuple([1 | 2]) end,
  fn -> hd([]) end,
  fn -> tl([]) end,
  fn -> length(1) end,
  fn -> :erlang.element(5, {2}) end,
  fn -> :erlang.element(:a, {2}) end
]

for attempt <- attempts do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
