# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule :gen_server do
  def multi_call(name, request), do: GenServer.multi_call([node()], name, request)
  def multi_call(nodes, name, request), do: GenServer.multi_call(nodes, name, request)

  def multi_call(nodes, name, request, timeout) do
    GenServer.multi_call(nodes, name, request, timeout)
  end

  def abcast(name, request), do: GenServer.abcast(name, request)
  def abcast(nodes, name, request), do: GenServer.abcast(nodes, name, request)

  # Requests that are answered later: a monitor stands for each, and the answer carries it.
  def send_request(server, request) do
    ref = Process.monitor(GenServer.whereis(server) || server)
    message = {:"$gen_call", {self(), ref}, request}

    case GenServer.whereis(server) do
      nil -> :ok
      pid -> send(pid, message)
    end

    ref
  end

  def wait_response(ref), do: :gen_server.wait_response(ref, :infinity)

  def wait_response(ref, timeout) do
    receive do
      {^ref, reply} -> answered(ref, reply)
      {:DOWN, ^ref, _, process, reason} -> {:error, {reason, process}}
    after
      timeout -> :timeout
    end
  end

  def receive_response(ref), do: :gen_server.receive_response(ref, :infinity)

  def receive_response(ref, timeout) do
    answer = :gen_server.wait_response(ref, timeout)
    if answer == :timeout, do: Process.demonitor(ref, [:flush])
    answer
  end

  def check_response({ref, reply}, ref), do: answered(ref, reply)
  def check_response({:DOWN, ref, _, process, reason}, ref), do: {:error, {reason, process}}
  def check_response(_message, _ref), do: :no_reply

  defp answered(ref, reply) do
    Process.demonitor(ref, [:flush])
    {:reply, reply}
  end
end
