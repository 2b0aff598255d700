Process.flag(:trap_exit, true)
me = self()

for {keys, partitions} <- [duplicate: 1, duplicate: 4, unique: 4] do
  name = :"#{keys}_#{partitions}"
  {:ok, _} = Registry.start_link(keys: keys, name: name, partitions: partitions)
  {:ok, _} = Registry.register(name, "key", 1)

  Registry.dispatch(
    name,
    "key",
    fn entries -> send(me, {self() == me, entries == [{me, 1}]}) end,
    parallel: true
  )

  receive do
    found -> IO.inspect({name, found})
  end
end

IO.inspect(Process.info(self(), :message_queue_len))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
