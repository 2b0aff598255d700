# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# phash2 promises the same numbers on every system.
terms = [
  0, 1, -1, 255, 256, 134_217_727, 134_217_728, -134_217_728, -134_217_729, 1_000_000_000_000,
  -1_000_000_000_000, 576_460_752_303_423_487, 1.5, 0.0, -2.25, 1.0e300, "", "abc", "abcdefghijkl",
  "abcdefghijklm", "ünï", String.duplicate("xyz", 100), :a, :abc, nil, true, :ü, :"a b", :日本, {}, {1},
  {:a, 1}, {1, {2, 3}, "x"}, [], [1], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5], 'hello world', [:a],
  [:a, :b], [1, :a, 2], [300], [[]], [[], []], [1 | 2], [:a | :b], [1 | "x"], [[1], [2, [3]]], %{},
  %{a: 1}, %{a: 1, b: 2}, %{1 => [2], "x" => {:y}}, {:user, "alice"}, {Here, 1}, %{a: %{b: %{}}}, {[]},
  {[], 1}, {"", :a}, [1.5, 2], 1..3, {nil, nil}, [a: 1, b: 2], [256, 1, 2], [-1, 5], {1, 'ab', :c}
]

for term <- terms do
  IO.inspect({term, :erlang.phash2(term), :erlang.phash2(term, 7), :erlang.phash2(term, 4_294_967_295)})
end

IO.inspect(:erlang.phash2(Map.new(1..40, &{&1, &1 * &1})))
IO.inspect(:erlang.phash2(Enum.reduce(1..100_000, [], fn number, inner -> [{number, inner}] end)))
IO.inspect(:erlang.phash2(Enum.reduce(1..10_000, %{}, fn number, inner -> %{number => inner} end)))
