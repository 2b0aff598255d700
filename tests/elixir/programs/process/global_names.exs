# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:global.register_name(:boss, self()))
IO.inspect(:global.whereis_name(:boss) == self())
IO.inspect(:global.register_name(:boss, self()))
IO.inspect(:global.whereis_name(:other))
:global.send(:boss, :hello)
receive do
  message -> IO.inspect(message)
end
IO.inspect(:global.unregister_name(:boss))
IO.inspect(:global.whereis_name(:boss))
