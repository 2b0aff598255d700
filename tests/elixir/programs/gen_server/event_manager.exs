# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Handlers come and go at one event manager.
defmodule Adder do
  @behaviour :gen_event
  @impl true
  def init(start), do: {:ok, start}
  @impl true
  def handle_event({:add, n}, sum), do: {:ok, sum + n}
  def handle_event(:leave, _sum), do: :remove_handler
  def handle_event(:raise, _sum), do: raise("adder")
  @impl true
  def handle_call(:sum, sum), do: {:ok, sum, sum}
  def handle_call(:leave, sum), do: {:remove_handler, {:bye, sum}, sum} |> Tuple.delete_at(2)
  @impl true
  def handle_info(message, sum), do: (IO.inspect({message, sum}); {:ok, sum})
  @impl true
  def terminate({:error, _}, sum), do: IO.inspect({:failed, sum})
  def terminate(why, sum), do: (IO.inspect({:gone, why, sum}); :done)
end

{:ok, manager} = :gen_event.start_link()
IO.inspect(:gen_event.add_handler(manager, Adder, 1))
IO.inspect(:gen_event.add_handler(manager, {Adder, :second}, 100))
IO.inspect(:gen_event.which_handlers(manager))
IO.inspect(:gen_event.notify(manager, {:add, 5}))
IO.inspect(:gen_event.sync_notify(manager, {:add, 1}))
IO.inspect(:gen_event.call(manager, Adder, :sum))
IO.inspect(:gen_event.call(manager, {Adder, :second}, :sum, 100))
IO.inspect(:gen_event.call(manager, Nobody, :sum))
send(manager, :hello)
IO.inspect(:sys.get_state(manager))
IO.inspect(:gen_event.call(manager, {Adder, :second}, :leave))
IO.inspect(:gen_event.delete_handler(manager, Adder, :enough))
IO.inspect(:gen_event.delete_handler(manager, Adder, :enough))
IO.inspect(:gen_event.add_sup_handler(manager, Adder, 7))
:gen_event.notify(manager, :leave)
receive do message -> IO.inspect(message) end
:gen_event.add_handler(manager, Adder, 8)
:gen_event.notify(manager, :raise)
IO.inspect(:gen_event.which_handlers(manager))
:gen_event.add_handler(manager, Adder, 9)
IO.inspect(:gen_event.swap_handler(manager, {Adder, :args}, {{Adder, 2}, :new}))
IO.inspect(:gen_event.which_handlers(manager))
IO.inspect(:gen_event.stop(manager))
