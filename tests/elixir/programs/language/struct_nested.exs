# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Address do
  defstruct city: nil, street: %{name: "", number: 0}
end
defmodule Person do
  defstruct name: nil, address: %Address{}, tags: []
end
defmodule Main do
  def run do
    person = %Person{name: "Ann", address: %Address{city: "Oslo"}}
    IO.inspect(person)
    IO.inspect(person.address.city)
    IO.inspect(person.address.street.number)
    moved = put_in(person.address.city, "Rome")
    IO.inspect(moved.address)
    renumbered = update_in(moved.address.street.number, &(&1 + 5))
    IO.inspect(renumbered.address.street)
    IO.inspect(get_in(person, [Access.key(:address), Access.key(:city)]))
    %Person{address: %Address{city: city}} = person
    IO.inspect(city)
    IO.inspect(%Person{person | tags: [:a | person.tags]}.tags)
  end
end
Main.run()
