# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# There are no application files here: only the environment, and what a program has loaded itself with `:application.load`.
defmodule Application do
  def put_env(application, key, value, _options \\ []) do
    warn_of_key(application, key, :put_env)
    :persistent_term.put({Application, application, key}, value)
  end

  def put_all_env(config, _options \\ []) do
    Enum.each(config, fn {application, values} ->
      Enum.each(values, fn {key, value} -> Application.put_env(application, key, value) end)
    end)
  end

  def get_env(application, key, default \\ nil) do
    warn_of_key(application, key, :get_env)
    :persistent_term.get({Application, application, key}, default)
  end

  def fetch_env(application, key) do
    warn_of_key(application, key, :fetch_env)
    missing = {Application, :missing}

    case :persistent_term.get({Application, application, key}, missing) do
      ^missing -> :error
      value -> {:ok, value}
    end
  end

  def fetch_env!(application, key) do
    case Application.fetch_env(application, key) do
      {:ok, value} ->
        value

      :error ->
        raise ArgumentError,
              "could not fetch application environment #{inspect(key)} for application " <>
                "#{inspect(application)} #{why_missing(application, key)}"
    end
  end

  def compile_env(application, key, default \\ nil) do
    Application.get_env(application, key, default)
  end

  def delete_env(application, key, _options \\ []) do
    warn_of_key(application, key, :delete_env)
    :persistent_term.erase({Application, application, key})
    :ok
  end

  def get_all_env(application) do
    entries =
      for {{Application, ^application, key}, value} <- :persistent_term.get(), do: {key, value}

    Enum.sort(entries)
  end

  def ensure_all_started(application, type \\ :temporary)

  def ensure_all_started(applications, type) when is_list(applications) do
    Enum.reduce_while(applications, {:ok, []}, fn application, {:ok, started} ->
      case Application.ensure_all_started(application, type) do
        {:ok, more} -> {:cont, {:ok, started ++ more}}
        error -> {:halt, error}
      end
    end)
  end

  def ensure_all_started(application, type) do
    case Application.start(application, type) do
      :ok -> {:ok, [application]}
      {:error, {:already_started, _}} -> {:ok, []}
      {:error, why} -> {:error, {application, why}}
    end
  end

  def ensure_started(application, type \\ :temporary) do
    case Application.start(application, type) do
      {:error, {:already_started, _}} -> :ok
      other -> other
    end
  end

  def start(application, _type \\ :temporary) do
    cond do
      with_elixir?(application) -> {:error, {:already_started, application}}
      loaded(application) != nil -> Application.Master.start(application, loaded(application))
      true -> missing(application)
    end
  end

  def stop(application), do: Application.Master.stop(application)

  def load({:application, application, properties}) do
    if loaded(application) do
      {:error, {:already_loaded, application}}
    else
      :persistent_term.put({Application, {:loaded, application}}, properties)
      Application.put_all_env([{application, Keyword.get(properties, :env, [])}])
    end
  end

  def load(application) do
    if with_elixir?(application) or loaded(application) do
      {:error, {:already_loaded, application}}
    else
      missing(application)
    end
  end

  def unload(application) do
    cond do
      Application.Master.running?(application) or with_elixir?(application) ->
        {:error, {:running, application}}

      loaded(application) == nil ->
        {:error, {:not_loaded, application}}

      true ->
        :persistent_term.erase({Application, {:loaded, application}})
        for {key, _} <- Application.get_all_env(application), do: Application.delete_env(application, key)
        :ok
    end
  end

  def ensure_loaded(application) do
    case Application.load(application) do
      {:error, {:already_loaded, _}} -> :ok
      other -> other
    end
  end

  def get_application(module) when is_atom(module) do
    case Enum.find(own_applications(), fn {_name, properties} -> module in (properties[:modules] || []) end) do
      {application, _properties} -> application
      nil -> home(module)
    end
  end

  def app_dir(application) when is_atom(application) do
    raise ArgumentError, "unknown application: #{inspect(application)}"
  end

  def app_dir(application, _path), do: Application.app_dir(application)

  def started_applications(_timeout \\ 5000) do
    own = for {name, _} <- own_applications(), Application.Master.running?(name), do: description(name)
    own ++ Enum.map([:logger, :elixir, :compiler, :stdlib, :kernel], &description/1)
  end

  def loaded_applications do
    own = for {name, _} <- own_applications(), do: description(name)
    own ++ Enum.map([:logger, :stdlib, :kernel, :elixir, :compiler], &description/1)
  end

  def spec(application) when is_atom(application) do
    case loaded(application) || standard(application) do
      nil ->
        nil

      properties ->
        Enum.map(spec_defaults(), fn {key, default} -> {key, Keyword.get(properties, key, default)} end)
    end
  end

  def spec(application, key)
      when key in [:description, :id, :vsn, :modules, :maxP, :maxT, :registered] or
             key in [:included_applications, :optional_applications, :applications, :mod, :start_phases] do
    Application.spec(application)[key]
  end

  # What the file of an application may say, with what it is if it does not.
  defp spec_defaults do
    [
      description: [],
      id: [],
      vsn: [],
      modules: [],
      maxP: :infinity,
      maxT: :infinity,
      registered: [],
      included_applications: [],
      optional_applications: [],
      applications: [],
      mod: [],
      start_phases: :undefined
    ]
  end

  defp loaded(application), do: :persistent_term.get({Application, {:loaded, application}}, nil)

  defp own_applications do
    for {{Application, {:loaded, name}}, properties} <- :persistent_term.get(), do: {name, properties}
  end

  defp standard(:kernel), do: [description: 'ERTS  CXC 138 10', vsn: '8.5.3', mod: {:kernel, []}]
  defp standard(:stdlib), do: [description: 'ERTS  CXC 138 10', vsn: '4.2', applications: [:kernel]]

  defp standard(:compiler) do
    [description: 'ERTS  CXC 138 10', vsn: '8.2.3', applications: [:kernel, :stdlib]]
  end

  defp standard(:elixir) do
    [
      description: 'elixir',
      vsn: '1.14.0',
      applications: [:kernel, :stdlib, :compiler],
      mod: {:elixir, []}
    ]
  end

  defp standard(:logger) do
    [
      description: 'logger',
      vsn: '1.14.0',
      registered: [Logger, Logger.BackendSupervisor, Logger.Supervisor, Logger.Watcher],
      applications: [:kernel, :stdlib, :elixir],
      mod: {Logger.App, []}
    ]
  end

  defp standard(_application), do: nil

  # The application of a standard module that is always there.
  defp home(module) do
    cond do
      module in [Logger, Logger.Formatter, Logger.Translator] -> :logger
      module in [:gen_server, :supervisor, :gen_statem, :gen_event, :lists, :maps, :ets] -> :stdlib
      module in [:timer, :proc_lib, :sys, :queue, :rand, :string, :io, :io_lib] -> :stdlib
      module in [:application, :global, :code, :file, :os, :net_kernel] -> :kernel
      outside_elixir?(module) -> nil
      :espalier.code_is_standard(module) -> :elixir
      true -> nil
    end
  end

  # Programs, and what a script does not load.
  defp outside_elixir?(module) do
    name = Atom.to_string(module)

    not String.starts_with?(name, "Elixir.") or String.starts_with?(name, "Elixir.ExUnit") or
      String.starts_with?(name, "Elixir.IEx") or String.starts_with?(name, "Elixir.Espalier")
  end

  defp warn_of_key(_application, key, _function) when is_atom(key), do: :ok

  defp warn_of_key(application, key, function) do
    warned = {Application, :warned, application, key, function}

    if :persistent_term.get(warned, false) == false do
      :persistent_term.put(warned, true)
      IO.warn("passing non-atom as application env key is deprecated, got: #{inspect(key)}")
    end
  end

  defp description(application) do
    spec = Application.spec(application)
    {application, spec[:description], spec[:vsn]}
  end

  defp with_elixir?(application) do
    application in [:kernel, :stdlib, :compiler, :elixir, :logger, :crypto, :ssl, :public_key] or
      application in [:asn1, :inets, :ex_unit, :eex, :mix, :iex, :runtime_tools, :sasl, :tools]
  end

  defp missing(application) do
    {:error, {'no such file or directory', Atom.to_charlist(application) ++ '.app'}}
  end

  defp why_missing(application, key) do
    if with_elixir?(application) do
      "because configuration at #{inspect(key)} was not set"
    else
      "because the application was not loaded nor configured"
    end
  end
end

# The process of an application that runs: it starts the tree, and stops it.
defmodule Application.Master do
  require Logger

  def start(application, properties) do
    cond do
      :persistent_term.get({Application.Master, application}, nil) != nil ->
        {:error, {:already_started, application}}

      Keyword.has_key?(properties, :mod) ->
        {module, argument} = Keyword.fetch!(properties, :mod)

        case :proc_lib.start(Application.Master, :run, [application, module, argument]) do
          {:ok, _master} -> :ok
          {:error, reason} -> {:error, {reason, {module, :start, [:normal, argument]}}}
        end

      true ->
        :persistent_term.put({Application.Master, application}, :no_processes)
    end
  end

  def running?(application) do
    :persistent_term.get({Application.Master, application}, nil) != nil
  end

  def stop(application) do
    case :persistent_term.get({Application.Master, application}, nil) do
      nil ->
        {:error, {:not_started, application}}

      :no_processes ->
        forget(application)

      master ->
        ref = Process.monitor(master)
        send(master, {:stop, self()})

        receive do
          {:DOWN, ^ref, _, _, _} -> :ok
        end
    end
  end

  def run(application, module, argument) do
    Process.flag(:trap_exit, true)

    case tree(module, argument) do
      {:ok, pid, state} ->
        :persistent_term.put({Application.Master, application}, self())
        :proc_lib.init_ack({:ok, self()})
        wait(application, module, pid, state)

      {:error, reason} ->
        :proc_lib.init_ack({:error, reason})
    end
  end

  defp tree(module, argument) do
    try do
      case module.start(:normal, argument) do
        {:ok, pid} -> {:ok, pid, []}
        {:ok, pid, state} -> {:ok, pid, state}
        {:error, reason} -> {:error, reason}
        other -> {:error, {:bad_return, {{module, :start, [:normal, argument]}, other}}}
      end
    catch
      kind, value ->
        {:error, {:bad_return, {{module, :start, [:normal, argument]}, {:EXIT, {kind, value}}}}}
    end
  end

  defp wait(application, module, pid, state) do
    receive do
      {:stop, _from} ->
        Process.exit(pid, :shutdown)

        receive do
          {:EXIT, ^pid, _reason} -> ended(application, module, state)
        end

      {:EXIT, ^pid, _reason} ->
        ended(application, module, state)

      _other ->
        wait(application, module, pid, state)
    end
  end

  defp ended(application, module, state) do
    Logger.notice("Application #{application} exited: :stopped")
    forget(application)
    if function_exported?(module, :stop, 1), do: module.stop(state)
  end

  defp forget(application) do
    :persistent_term.erase({Application.Master, application})
    :ok
  end
end

defmodule :application do
  def load(application), do: Application.load(application)
  def unload(application), do: Application.unload(application)
  def which_applications, do: Application.started_applications()
  def which_applications(_timeout), do: Application.started_applications()
  def loaded_applications, do: Application.loaded_applications()
  def start(application), do: Application.start(application)
  def start(application, type), do: Application.start(application, type)
  def stop(application), do: Application.stop(application)
  def ensure_all_started(application), do: Application.ensure_all_started(application)
  def ensure_started(application), do: Application.ensure_started(application)
  def set_env(application, key, value), do: Application.put_env(application, key, value)

  def get_env(application, key) do
    case Application.fetch_env(application, key) do
      {:ok, value} -> {:ok, value}
      :error -> :undefined
    end
  end

  def get_key(application, key) do
    case Application.spec(application) do
      nil -> :undefined
      properties -> with :error <- Keyword.fetch(properties, key), do: :undefined
    end
  end

  def get_env(application, key, default), do: Application.get_env(application, key, default)
  def get_all_env(application), do: Application.get_all_env(application)
end
