ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  import ExUnit.CaptureLog
  require Logger

  test "messages" do
    log =
      capture_log(fn ->
        Logger.info("an info")
        Logger.error("an error")
      end)

    assert log =~ "[info] an info"
    assert log =~ "[error] an error"
  end

  test "of a level" do
    log =
      capture_log([level: :error], fn ->
        Logger.info("an info")
        Logger.error("an error")
      end)

    refute log =~ "an info"
    assert log =~ "an error"
  end

  test "with the result" do
    assert {7, log} = with_log(fn ->
      Logger.warning("careful")
      7
    end)

    assert log =~ "[warning] careful"
  end

  test "nothing" do
    assert capture_log(fn -> :ok end) == ""
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
