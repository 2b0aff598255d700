ExUnit.start(seed: 0, formatters: [], autorun: false)

defmodule OrderTest do
  use ExUnit.Case

  setup_all do
    on_exit(fn -> IO.puts("after the module") end)
    on_exit(:named, fn -> IO.puts("never") end)
    on_exit(:named, fn -> IO.puts("named") end)
    start_supervised!({Agent, fn -> 1 end})
    :ok
  end

  setup do
    on_exit(fn -> IO.puts("after each") end)
    :ok
  end

  test "a" do
    on_exit(fn -> IO.puts("after a") end)
  end

  test "b" do
    on_exit(fn -> IO.puts("after b") end)
    flunk("no")
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

IO.inspect(ExUnit.run())
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
