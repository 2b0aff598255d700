defmodule Greeter do
  @callback name() :: String.t()

  defmacro __using__(options) do
    greeting = Keyword.get(options, :greeting, "Hello")

    quote do
      @behaviour Greeter
      @greeting unquote(greeting)

      def greet, do: "#{@greeting}, #{name()}!"
      def name, do: "nobody"
      defoverridable name: 0
    end
  end
end

defmodule Worker do
  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      use GenServer
      @initial Keyword.fetch!(options, :initial)

      def start_link(argument), do: GenServer.start_link(__MODULE__, argument)
      def init(argument), do: {:ok, {@initial, argument}}
      def handle_call(:state, _from, state), do: {:reply, state, state}
    end
  end
end

defmodule World do
  use Greeter
  def name, do: "world"
end

defmodule Somebody do
  use Greeter, greeting: "Good day"
end

defmodule Counting do
  use Worker, initial: 5
end

IO.puts(World.greet())
IO.puts(Somebody.greet())
{:ok, pid} = Counting.start_link(:argument)
IO.inspect(GenServer.call(pid, :state))
IO.inspect(Counting.child_spec(1))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
