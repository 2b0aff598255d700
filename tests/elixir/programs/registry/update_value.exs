# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :unique, name: Values)
{:ok, _} = Registry.register(Values, :counter, 1)
IO.inspect(Registry.update_value(Values, :counter, &(&1 + 1)))
IO.inspect(Registry.update_value(Values, :other, &(&1 + 1)))
IO.inspect(Registry.values(Values, :counter, self()))
