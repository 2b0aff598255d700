# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
texts = ["", "a", "abc", "hello world", "  spaces ", "é✓日本", "A,b,,C", "line\nbreak", "aaa", "CamelCase", "x=1&y=2"]

attempt = fn function ->
  try do
    function.()
  rescue
    e -> e.__struct__
  end
end

one = [
  length: &String.length/1, upcase: &String.upcase/1, downcase: &String.downcase/1, capitalize: &String.capitalize/1,
  reverse: &String.reverse/1, trim: &String.trim/1, split: &String.split/1, graphemes: &String.graphemes/1,
  first: &String.first/1, last: &String.last/1, bytes: &byte_size/1, charlist: &String.to_charlist/1,
  integer: &Integer.parse/1, float: &Float.parse/1, inspect: &inspect/1, atom: &String.to_atom/1,
  next: &String.next_grapheme/1, codepoints: &String.codepoints/1, underscore: &Macro.underscore/1
]

for {name, function} <- one, do: IO.inspect({name, Enum.map(texts, fn t -> attempt.(fn -> function.(t) end) end)})

two = [
  split: &String.split/2, contains: &String.contains?/2, starts: &String.starts_with?/2, ends: &String.ends_with?/2,
  leading: &String.trim_leading/2, trailing: &String.trim_trailing/2, jaro: &Float.round(String.jaro_distance(&1, &2), 4),
  append: &(&1 <> &2), match: &(&1 =~ &2), compare: &(&1 < &2), replace: &String.replace(&1, &2, "_"),
  prefix: &String.replace_prefix(&1, &2, "P"), suffix: &String.replace_suffix(&1, &2, "S")
]

for {name, function} <- two do
  IO.inspect({name, for(a <- texts, b <- ["", "a", ",", " ", "lo"], do: attempt.(fn -> function.(a, b) end))}, limit: :infinity)
end

for start <- -4..4, count <- 0..3 do
  IO.inspect({start, count, Enum.map(["hello", "é✓日本", ""], &String.slice(&1, start, count))})
end

for first <- -3..3, last <- -3..3, last >= first or last < 0 do
  IO.inspect({first, last, Enum.map(["hello", "ab"], &String.slice(&1, first..last//1))})
end
