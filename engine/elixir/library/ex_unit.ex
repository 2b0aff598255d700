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
    formatters: [ExUnit.CLIFormatter],
    max_failures: :infinity,
    plural_rules: %{},
    seed: 0,
    timeout: 60_000,
    stacktrace_depth: 20,
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
    for module <- additional_modules, do: ExUnit.Server.add_module(module, module.__ex_unit__(:description).async)
    result = ExUnit.Runner.run(configuration())
    for callback <- :persistent_term.get({ExUnit, :after_suite}, []), do: callback.(result)
    result
  end

  # Those given last are called first.
  def after_suite(function) when is_function(function, 1) do
    :persistent_term.put({ExUnit, :after_suite}, [function | :persistent_term.get({ExUnit, :after_suite}, [])])
  end

  def fetch_test_supervisor do
    case ExUnit.Callbacks.test_supervisor() do
      nil -> :error
      supervisor -> {:ok, supervisor}
    end
  end

  def plural_rule(word) when is_binary(word) do
    Map.get(configuration()[:plural_rules], word, word <> "s")
  end

  def plural_rule(word, plural) when is_binary(word) and is_binary(plural) do
    configure(plural_rules: Map.put(configuration()[:plural_rules], word, plural))
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

  def add_module(module, async) do
    unless :persistent_term.get({ExUnit, :started}, false) do
      raise "cannot use ExUnit.Case without starting the ExUnit application, " <>
              "please call ExUnit.start() or explicitly start the :ex_unit app"
    end

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

defmodule ExUnit.Test do
  defstruct name: nil, case: nil, module: nil, state: nil, time: 0, tags: %{}, logs: ""
end

defmodule ExUnit.TestModule do
  defstruct file: nil, name: nil, state: nil, tests: []
end

# What `test`, `@tag` and `use ExUnit.Case` in the body of a module call.
defmodule ExUnit.Case do
  @reserved [:module, :file, :line, :test, :async, :registered, :describe]

  def check_tags(tags) do
    tags = normal_tags(tags)

    for tag <- @reserved, Map.has_key?(tags, tag) do
      raise "cannot set tag #{inspect(tag)} because it is reserved by ExUnit"
    end

    unless is_atom(tags[:test_type]), do: raise("value for tag \":test_type\" must be an atom")
    :ok
  end

  # Those that come later count.
  def normal_tags(tags), do: Enum.reduce(tags, %{}, &put_tag/2)

  defp put_tag(tag, tags) when is_atom(tag), do: Map.put(tags, tag, true)
  defp put_tag({key, value}, tags), do: Map.put(tags, key, value)
  defp put_tag(list, tags) when is_list(list), do: Enum.reduce(list, tags, &put_tag/2)

  def async_option(options, before) do
    unless Keyword.keyword?(options) do
      raise ArgumentError,
            "the argument passed to \"use ExUnit.Case\" must be a list of options, got: #{inspect(options)}"
    end

    case options[:async] do
      async when is_boolean(async) -> async
      _ -> before
    end
  end
end

defmodule ExUnit.DuplicateTestError do
  defexception [:message]
end

defmodule ExUnit.DuplicateDescribeError do
  defexception [:message]
end

defmodule ExUnit.MultiError do
  defexception errors: []

  def message(%{errors: errors}) do
    "got the following errors:\n\n" <>
      Enum.map_join(errors, "\n\n", fn {kind, error, stacktrace} ->
        Exception.format_banner(kind, error, stacktrace)
      end)
  end
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
