# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A state machine that is called, told, timed and looked at.
defmodule Door do
  @behaviour :gen_statem

  def start_link(code), do: :gen_statem.start_link({:local, Door}, Door, code, [])

  @impl true
  def callback_mode, do: [:state_functions, :state_enter]

  @impl true
  def init(code), do: {:ok, :locked, %{code: code, tries: 0}}

  def locked(:enter, before, _data) do
    IO.inspect({:entered, :locked, before})
    :keep_state_and_data
  end

  def locked({:call, from}, {:try, code}, %{code: code} = data) do
    {:next_state, :open, %{data | tries: 0}, [{:reply, from, :welcome}, {:state_timeout, 400, :close}]}
  end

  def locked({:call, from}, {:try, _}, data) do
    {:keep_state, %{data | tries: data.tries + 1}, {:reply, from, :wrong}}
  end

  def locked({:call, _from}, :walk, _data), do: {:keep_state_and_data, :postpone}

  def locked(:cast, {:later, what}, _data) do
    {:keep_state_and_data, [{{:timeout, what}, 5, what}, {:next_event, :internal, :noted}]}
  end

  def locked({:timeout, name}, content, _data), do: seen({name, content})
  def locked(type, content, _data) when type in [:internal, :info], do: seen({type, content})
  def locked({:call, from}, :quit, data), do: {:stop_and_reply, :normal, {:reply, from, data.tries}}

  def open(:enter, before, _data) do
    IO.inspect({:entered, :open, before})
    :keep_state_and_data
  end

  def open({:call, from}, :walk, _data), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(:state_timeout, :close, data), do: {:next_state, :locked, data}

  @impl true
  def terminate(reason, state, data), do: IO.inspect({:ended, reason, state, data})

  defp seen(what) do
    IO.inspect(what)
    :keep_state_and_data
  end
end

defmodule Light do
  @behaviour :gen_statem
  def callback_mode, do: :handle_event_function
  def init({:start, state, actions}), do: {:ok, state, 0, actions}
  def init(other), do: other
  def handle_event(:timeout, content, state, n), do: {:keep_state, n + 1, [{:reply, [], 0} | []] |> tl() |> shown({content, state})}
  def handle_event({:call, from}, :repeat, _state, _n), do: {:repeat_state_and_data, [{:reply, from, :repeated}]}
  def handle_event({:call, from}, :state, state, n), do: {:keep_state_and_data, [{:reply, from, {state, n}}]}
  def handle_event(:cast, :odd, _state, _n), do: :odd
  def handle_event(:cast, {:stop, reason}, _state, _n), do: {:stop, reason}
  def handle_event(:cast, :raise, _state, _n), do: raise("light")

  defp shown(actions, what) do
    IO.inspect(what)
    actions
  end
end

{:ok, door} = Door.start_link(42)
IO.inspect(:gen_statem.call(Door, {:try, 1}))
:gen_statem.cast(Door, {:later, :a})
send(door, :knock)
Process.sleep(15)
walker = Task.async(fn -> :gen_statem.call(Door, :walk) end)
Process.sleep(5)
IO.inspect(:gen_statem.call(Door, {:try, 42}, 1000))
IO.inspect(Task.await(walker))
IO.inspect(:sys.get_state(Door))
Process.sleep(800)
IO.inspect(:sys.replace_state(Door, fn {state, data} -> {state, %{data | tries: 9}} end))
IO.inspect(:gen_statem.call(Door, :quit))
Process.sleep(5)
IO.inspect(catch_exit = try do :gen_statem.call(Door, :walk) catch :exit, reason -> reason end)
IO.inspect(catch_exit)

Process.flag(:trap_exit, true)
for answer <- [:ignore, {:stop, :no_power}, :odd], do: IO.inspect(:gen_statem.start(Light, answer, []))
{:ok, light} = :gen_statem.start(Light, {:start, :red, [{:timeout, 5, :blink}]}, [])
Process.sleep(20)
IO.inspect(:gen_statem.call(light, :state))
IO.inspect(:gen_statem.call(light, :repeat))

for {message, what} <- [{:odd, "odd"}, {{:stop, {:shutdown, :off}}, "stop"}, {:raise, "raise"}] do
  {:ok, light} = :gen_statem.start_link(Light, {:start, :red, []}, [])
  :gen_statem.cast(light, message)

  receive do
    {:EXIT, ^light, {reason, [_ | _]}} when is_tuple(reason) or is_map(reason) -> IO.inspect({what, reason})
    {:EXIT, ^light, {reason, []}} -> IO.inspect({what, reason})
    {:EXIT, ^light, reason} -> IO.inspect({what, reason})
  end
end

IO.inspect(:gen_statem.stop(light))
