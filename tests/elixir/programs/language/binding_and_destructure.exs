# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
destructure([a, b, c], [1, 2])
IO.inspect({a, b, c})
destructure([a, b], [3, 4, 5])
IO.inspect({a, b})
destructure([a, b], nil)
IO.inspect({a, b})

x = 1
{x, ^x} = {2, 1}
IO.inspect(x)
key = :old
%{^key => value, new: key} = %{new: :fresh, old: 7}
IO.inspect({key, value})

IO.inspect(match?({x, ^x}, {9, 2}))
IO.inspect(Keyword.take(binding(), [:x, :key]))

defmodule Inner do
  def run(a, _b) do
    c = a + 1
    fun = fn d -> {d, binding()} end
    {binding() |> Keyword.keys(), fun.(4)|> elem(0), c}
  end
end

IO.inspect(Inner.run(1, 2))
IO.inspect([binary_slice("hello", 1, 3), binary_slice("hello", -3, 2), binary_slice("hello", 1..-2//1), binary_slice("hello", 0..-1//2)])

case %{__struct__: "no module"} do
  %module{} -> IO.inspect(module)
  other -> IO.inspect(map_size(other))
end

defmodule Module.concat(Made, By.Name) do
  def name, do: __MODULE__
end

for name <- [First.Made, Second.Made] do
  defmodule name do
    def name, do: __MODULE__
  end
end

IO.inspect([Made.By.Name.name(), First.Made.name(), Second.Made.name()])
IO.inspect(Version.match?("2.0.0-dev", ">= 1.0.0", allow_pre: false))
IO.inspect(for text <- ["1.0", "1.0.0-", "01.0.0", "1.0.0-a.1+b"], do: Version.parse(text))
IO.inspect(to_string(Version.to_string(Version.parse!("1.2.3-rc.1+b5"))))
users = %{john: nil, meg: %{age: 23}}
IO.inspect([pop_in(users.john[:age]), put_in(users.meg[:age], 24)])

for wrong <- [fn -> put_in(users.john.age, 1) end, fn -> put_in(users.bob.age, 1) end] do
  try do
    wrong.()
  rescue
    error -> IO.puts(Exception.message(error))
  end
end

IO.inspect([Path.dirname("/foo/bar/"), Path.relative_to("/a/b", "/a/b"), Path.safe_relative("a/../..")])
