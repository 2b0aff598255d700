# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Course do
  defstruct title: nil
end
defmodule Mastery.Boundary.Session do
  use GenServer

  def child_spec({course, email}) do
    %{
      id: {__MODULE__, {course.title, email}},
      start: {__MODULE__, :start_link, [{course, email}]},
      restart: :temporary
    }
  end

  def start_link({course, email}) do
    GenServer.start_link(
      __MODULE__,
      {course, email},
      name: via({course.title, email})
    )
  end

  def via({_title, _email} = name) do
    {
      :via,
      Registry,
      {Mastery.Registry.ClassSession, name}
    }
  end

  def take(course, email) do
    DynamicSupervisor.start_child(Mastery.Supervisor.Session, {__MODULE__, {course, email}})
  end

  def init(state), do: {:ok, state}
  def handle_call(:email, _from, {course, email}), do: {:reply, email, {course, email}}
end
children = [
  {Registry, [name: Mastery.Registry.ClassSession, keys: :unique]},
  {DynamicSupervisor, [name: Mastery.Supervisor.Session, strategy: :one_for_one]}
]
{:ok, _} = Supervisor.start_link(children, strategy: :one_for_one)
alias Mastery.Boundary.Session
course = struct!(Course, title: "Elixir")
IO.inspect(Session.child_spec({course, "a@b.c"}))
{:ok, pid} = Session.take(course, "a@b.c")
IO.inspect(Session.take(course, "a@b.c") == {:error, {:already_started, pid}})
{:ok, _} = Session.take(course, "d@e.f")
IO.inspect(GenServer.call(Session.via({"Elixir", "d@e.f"}), :email))
IO.inspect(Registry.lookup(Mastery.Registry.ClassSession, {"Elixir", "a@b.c"}) == [{pid, nil}])
IO.inspect(DynamicSupervisor.count_children(Mastery.Supervisor.Session))
ref = Process.monitor(pid)
GenServer.stop(pid)
receive do: ({:DOWN, ^ref, _, _, reason} -> IO.inspect(reason))
IO.inspect(GenServer.whereis(Session.via({"Elixir", "a@b.c"})))
IO.inspect(DynamicSupervisor.count_children(Mastery.Supervisor.Session))
