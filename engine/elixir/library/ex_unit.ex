# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule ExUnit do
  @defaults [
    assert_receive_timeout: 100,
    refute_receive_timeout: 100,
    autorun: true,
    capture_log: false,
    exclude: [],
    include: [],
    exit_status: 2,
    max_failures: :infinity,
    seed: 0,
    timeout: 60_000,
    trace: false
  ]

  def start(options \\ []) do
    configure(options)

    if ExUnit.Server.start() == :first and configuration()[:autorun] do
      System.at_exit(fn
        0 -> run_and_exit()
        _status -> :ok
      end)
    end

    :ok
  end

  def configure(options) do
    :persistent_term.put({ExUnit, :options}, Keyword.merge(given_options(), options))
  end

  def configuration, do: Keyword.merge(@defaults, given_options())

  def run(additional_modules \\ []) do
    for module <- additional_modules, do: ExUnit.Server.add_module(module, [])
    ExUnit.Runner.run(configuration())
  end

  def fetch_test_supervisor do
    {:ok, ExUnit.Callbacks.test_supervisor("fetch_test_supervisor/0")}
  end

  defp given_options, do: :persistent_term.get({ExUnit, :options}, [])

  defp run_and_exit do
    %{failures: failures} = run()
    if failures > 0, do: System.halt(configuration()[:exit_status])
    :ok
  end
end

defmodule ExUnit.Server do
  def start do
    if :persistent_term.get({ExUnit, :started}, false) do
      :again
    else
      :persistent_term.put({ExUnit, :started}, true)
      :first
    end
  end

  def add_module(module, options) do
    unless :persistent_term.get({ExUnit, :started}, false) do
      raise "cannot use ExUnit.Case without starting the ExUnit application, " <>
              "please call ExUnit.start() or explicitly start the :ex_unit app"
    end

    async = Keyword.get(options, :async, false)
    :persistent_term.put({ExUnit, :modules}, [{module, async} | modules()])
  end

  # Those that may run at the same time come first; in each group the module defined last is the first.
  def take_modules do
    taken = modules()
    :persistent_term.put({ExUnit, :modules}, [])
    {async, sync} = Enum.split_with(taken, fn {_module, async} -> async end)
    async ++ sync
  end

  defp modules, do: :persistent_term.get({ExUnit, :modules}, [])
end

defmodule ExUnit.Case do
end

defmodule ExUnit.TimeoutError do
  defexception [:timeout, :type]

  def message(%{timeout: timeout, type: type}) do
    """
    #{type} timed out after #{timeout}ms. You can change the timeout:

      1. per test by setting "@tag timeout: x" (accepts :infinity)
      2. per test module by setting "@moduletag timeout: x" (accepts :infinity)
      3. globally via "ExUnit.start(timeout: x)" configuration
      4. by running "mix test --timeout x" which sets timeout
      5. or by running "mix test --trace" which sets timeout to infinity
         (useful when using IEx.pry/0)

    where "x" is the timeout given as integer in milliseconds (defaults to 60_000).
    """
  end
end

defmodule ExUnit.Filters do
  # Whether a test runs: `:ok`, `{:skipped, why}` or `{:excluded, why}`.
  def evaluate(tags, include, exclude) do
    case Map.get(tags, :skip, false) do
      reason when is_binary(reason) -> {:skipped, reason}
      true -> {:skipped, "due to skip tag"}
      _ -> evaluate_exclusion(tags, include, exclude)
    end
  end

  defp evaluate_exclusion(tags, include, exclude) do
    case Enum.find(exclude, fn filter -> has_tag?(filter, tags) end) do
      nil ->
        :ok

      filter ->
        if Enum.any?(include, fn each -> has_tag?(each, tags) end),
          do: :ok,
          else: {:excluded, "due to #{inspect(filter)} filter"}
    end
  end

  defp has_tag?({key, value}, tags) do
    case tags do
      %{^key => found} -> same?(value, found)
      _ -> false
    end
  end

  defp has_tag?(key, tags), do: Map.has_key?(tags, key)

  defp same?(%Regex{} = expected, found), do: is_binary(found) and found =~ expected

  defp same?(expected, found) do
    expected == found or
      ((is_binary(expected) or is_binary(found)) and is_plain(expected) and is_plain(found) and
         to_string(expected) == to_string(found))
  end

  defp is_plain(value), do: is_binary(value) or is_atom(value) or is_number(value)
end
