ExUnit.start(seed: 0)

defmodule PassesTest do
  use ExUnit.Case

  setup_all do
    on_exit(fn -> IO.puts("after the module") end)
    on_exit(:named, fn -> IO.puts("never") end)
    on_exit(:named, fn -> IO.puts("named") end)
    start_supervised!({Agent, fn -> 1 end})
    :ok
  end

  test "a" do
    on_exit(fn -> IO.puts("after a") end)
  end
end

defmodule FailsTest do
  use ExUnit.Case

  setup_all do
    on_exit(fn -> IO.puts("after the failure") end)
    :ok
  end

  test "fails" do
    assert {:ok, _} = {:error, 1}
  end
end

defmodule CallbackFailsTest do
  use ExUnit.Case

  setup_all do
    on_exit(fn -> raise "no end" end)
    :ok
  end

  test "a" do
    assert true
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
