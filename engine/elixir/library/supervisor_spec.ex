# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Child specs as programs wrote them before there was `child_spec/1`: tuples of six.
defmodule Supervisor.Spec do
  def supervise(children, options) do
    strategy =
      options[:strategy] || raise(ArgumentError, "expected :strategy option to be given")

    intensity = Keyword.get(options, :max_restarts, 3)
    period = Keyword.get(options, :max_seconds, 5)
    check_ids(Enum.map(children, &id/1))
    {:ok, {{strategy, intensity, period}, children}}
  end

  def worker(module, arguments, options \\ []) do
    child(:worker, module, arguments, Keyword.put_new(options, :shutdown, 5000))
  end

  def supervisor(module, arguments, options \\ []) do
    child(:supervisor, module, arguments, Keyword.put_new(options, :shutdown, :infinity))
  end

  defp child(type, module, arguments, options) do
    {
      Keyword.get(options, :id, module),
      {module, Keyword.get(options, :function, :start_link), arguments},
      Keyword.get(options, :restart, :permanent),
      options[:shutdown],
      type,
      Keyword.get(options, :modules, [module])
    }
  end

  defp id({id, _start, _restart, _shutdown, _type, _modules}), do: id

  defp id(other) do
    raise ArgumentError,
          "invalid tuple specification given to supervise/2. If you are trying to use " <>
            "the map child specification that is part of the Elixir v1.5, use Supervisor.init/2 " <>
            "instead of Supervisor.Spec.supervise/2. See the Supervisor module for more information. " <>
            "Got: #{inspect(other)}"
  end

  defp check_ids(ids) do
    case ids -- Enum.uniq(ids) do
      [] ->
        :ok

      [id | _] ->
        raise ArgumentError,
              "duplicated ID #{inspect(id)} found in the supervisor specification, " <>
                "please explicitly pass the :id option when defining this worker/supervisor"
    end
  end
end
