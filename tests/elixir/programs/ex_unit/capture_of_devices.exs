ExUnit.start(seed: 0)

defmodule DevicesTest do
  use ExUnit.Case
  import ExUnit.CaptureIO

  test "standard error within standard error" do
    outer =
      capture_io(:stderr, fn ->
        IO.puts(:stderr, "before")
        assert capture_io(:stderr, fn -> IO.puts(:stderr, "inner") end) == "inner\n"
        IO.puts(:stderr, "after")
      end)

    assert outer == "before\ninner\nafter\n"
  end

  test "a device with a name" do
    {:ok, device} = StringIO.open("")
    Process.register(device, :printer)
    assert capture_io(:printer, fn -> IO.puts(:printer, "captured") end) == "captured\n"
    IO.puts(:printer, "kept")
    assert StringIO.contents(device) == {"", "kept\n"}
    assert_raise RuntimeError, fn -> capture_io(:no_printer, fn -> :ok end) end
  end

  test "input" do
    assert capture_io("a line\nrest", fn ->
             assert IO.gets("> ") == "a line\n"
             assert IO.getn("", 2) == "re"
             assert IO.read(:eof) == "st"
             assert IO.gets("> ") == :eof
           end) == "> > "

    assert capture_io([input: "x", capture_prompt: false], fn -> IO.gets("> ") end) == ""
    assert with_io(fn -> IO.write("a") && 1 end) == {1, "a"}
  end

  test "two inputs for one device" do
    capture_io(:stderr, [input: "first"], fn ->
      error = assert_raise ArgumentError, fn -> capture_io(:stderr, [input: "second"], fn -> :ok end) end
      assert error.message =~ "attempted multiple captures on device :standard_error with input"
    end)
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
