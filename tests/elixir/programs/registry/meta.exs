# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :unique, name: Meta, meta: [colour: :red])
IO.inspect(Registry.meta(Meta, :colour))
IO.inspect(Registry.meta(Meta, :size))
IO.inspect(Registry.put_meta(Meta, :size, 5))
IO.inspect(Registry.meta(Meta, :size))
