# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
#
# Course sessions
# Sessions of courses under a dynamic supervisor, each found by its course through a registry.
# Try in the console: Courses.stop("botany"), Courses.start("chemistry", 12), Courses.list().

defmodule Courses.Session do
  use GenServer, restart: :transient

  def start_link({course, seats}) do
    GenServer.start_link(__MODULE__, {course, seats}, name: via(course))
  end

  def via(course), do: {:via, Registry, {Courses.Registry, course}}

  def enrol(course, name), do: GenServer.call(via(course), {:enrol, name})
  def names(course), do: GenServer.call(via(course), :names)

  @impl true
  def init({course, seats}), do: {:ok, %{course: course, seats: seats, names: []}}

  @impl true
  def handle_call({:enrol, _name}, _from, %{seats: 0} = state), do: {:reply, {:error, :full}, state}

  def handle_call({:enrol, name}, _from, state) do
    {:reply, :ok, %{state | seats: state.seats - 1, names: [name | state.names]}}
  end

  def handle_call(:names, _from, state), do: {:reply, Enum.reverse(state.names), state}
end

defmodule Courses do
  alias Courses.Session

  def start_all do
    children = [
      {Registry, keys: :unique, name: Courses.Registry},
      {DynamicSupervisor, name: Courses.Sessions, strategy: :one_for_one}
    ]

    Supervisor.start_link(children, strategy: :rest_for_one, name: Courses.Top)
  end

  def start(course, seats), do: DynamicSupervisor.start_child(Courses.Sessions, {Session, {course, seats}})

  def stop(course) do
    case Registry.lookup(Courses.Registry, course) do
      [{pid, _value}] -> DynamicSupervisor.terminate_child(Courses.Sessions, pid)
      [] -> {:error, :not_found}
    end
  end

  def list do
    Enum.sort(Registry.select(Courses.Registry, [{{:"$1", :_, :_}, [], [:"$1"]}]))
  end
end

{:ok, _top} = Courses.start_all()
{:ok, first} = Courses.start("botany", 2)
{:ok, _} = Courses.start("history", 3)

IO.puts("Courses: #{inspect(Courses.list())}")
IO.puts("Botany a second time: #{inspect(match?({:error, {:already_started, ^first}}, Courses.start("botany", 9)))}")

for name <- ["Ada", "Grace", "Edsger"] do
  IO.puts("#{name} enrols in botany: #{inspect(Courses.Session.enrol("botany", name))}")
end

IO.puts("In botany: #{inspect(Courses.Session.names("botany"))}")
IO.puts("Stop history: #{inspect(Courses.stop("history"))}, then #{inspect(Courses.list())}")

if "--stay" in System.argv(), do: Process.sleep(:infinity)
