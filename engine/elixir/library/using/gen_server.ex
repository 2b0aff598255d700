# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

def child_spec(argument) do
  Supervisor.child_spec(
    %{id: __MODULE__, start: {__MODULE__, :start_link, [argument]}},
    unquote(opts)
  )
end

def init(argument), do: {:ok, argument}

def handle_call(_request, _from, _state) do
  raise "attempted to call GenServer #{inspect(:espalier_server.own_name())} " <>
          "but no handle_call/3 clause was provided"
end

def handle_cast(_request, _state) do
  raise "attempted to cast GenServer #{inspect(:espalier_server.own_name())} " <>
          "but no handle_cast/2 clause was provided"
end

def handle_info(message, state) do
  :espalier_server.unexpected_message(__MODULE__, message)
  {:noreply, state}
end

def terminate(_reason, _state), do: :ok

def code_change(_version, state, _extra), do: {:ok, state}
