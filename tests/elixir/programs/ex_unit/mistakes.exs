ExUnit.start(seed: 0)

defmodule MistakesTest do
  use ExUnit.Case

  defp shown(exception, function) do
    error = assert_raise(exception, function)
    IO.puts(Exception.message(error))
  end

  test "are told" do
    shown(RuntimeError, fn ->
      defmodule SetupAllInDescribe do
        use ExUnit.Case

        describe "a" do
          setup_all do
            :ok
          end
        end
      end
    end)

    shown(RuntimeError, fn ->
      defmodule DescribeInDescribe do
        use ExUnit.Case

        describe "a" do
          describe "b" do
          end
        end
      end
    end)

    shown(ExUnit.DuplicateDescribeError, fn ->
      defmodule TwoDescribes do
        use ExUnit.Case

        describe "a" do
        end

        describe "a" do
        end
      end
    end)

    shown(RuntimeError, fn ->
      defmodule StrayTag do
        use ExUnit.Case
        @describetag :a
        describe "a" do
        end
      end
    end)

    shown(ExUnit.DuplicateTestError, fn ->
      defmodule TwoTests do
        use ExUnit.Case
        test "a", do: :ok
        test "a", do: :ok
      end
    end)

    shown(RuntimeError, fn ->
      defmodule ReservedTag do
        use ExUnit.Case
        @tag line: 3
        test "a", do: :ok
      end
    end)

    shown(ArgumentError, fn ->
      defmodule NoOptions do
        use ExUnit.Case, :async
      end
    end)

    shown(ArgumentError, fn ->
      defmodule RegisteredTwice do
        use ExUnit.Case
        ExUnit.Case.register_attribute(__MODULE__, :a)
        ExUnit.Case.register_module_attribute(__MODULE__, :a)
      end
    end)

    shown(SystemLimitError, fn ->
      defmodule LongName do
        use ExUnit.Case
        test String.duplicate("a", 256)
      end
    end)
  end

  test "outside of the process of a test" do
    task =
      Task.async(fn ->
        for function <- [
              fn -> start_supervised({Task, fn -> :ok end}) end,
              fn -> stop_supervised(Task) end,
              fn -> on_exit(fn -> :ok end) end
            ] do
          IO.puts(Exception.message(assert_raise(ArgumentError, function)))
        end
      end)

    Task.await(task)
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
