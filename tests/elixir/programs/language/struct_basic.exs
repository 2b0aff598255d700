# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  defstruct [:email, name: "John", age: 27]
end
defmodule Main do
  def run do
    user = %User{}
    IO.inspect(user)
    IO.inspect(user.name)
    jane = %User{user | name: "Jane"}
    IO.inspect(jane)
    IO.inspect(%{jane | age: 30})
    IO.inspect(%User{email: "e", age: 1})
    IO.inspect(user.__struct__)
    IO.inspect(is_map(user))
    IO.inspect(is_struct(user))
    IO.inspect(is_struct(user, User))
    IO.inspect(is_struct(user, Range))
    IO.inspect(Map.keys(user))
    IO.inspect(Map.from_struct(user))
    IO.inspect(%User{} == %User{})
    IO.inspect(%User{} == %User{age: 1})
    IO.inspect(map_size(user))
    IO.inspect(Map.put(user, :age, 3))
    IO.inspect(struct(User, name: "Via struct", unknown: 1))
    IO.inspect(struct(user, age: 99))
    IO.inspect(User.__struct__())
    IO.inspect(User.__struct__(age: 5))
  end
end
Main.run()
