# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :unique, name: Names)
{:ok, owner} = Registry.register(Names, "me", :value)
IO.inspect(is_pid(owner))
IO.inspect(Registry.lookup(Names, "me") == [{self(), :value}])
IO.inspect(Registry.register(Names, "me", 2) == {:error, {:already_registered, self()}})
IO.inspect(Registry.lookup(Names, "nobody"))
IO.inspect(Registry.keys(Names, self()))
IO.inspect(Registry.count(Names))
IO.inspect(Registry.unregister(Names, "me"))
IO.inspect(Registry.lookup(Names, "me"))
IO.inspect(Registry.unregister(Names, "me"))
