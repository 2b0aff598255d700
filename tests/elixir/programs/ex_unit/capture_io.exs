ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  import ExUnit.CaptureIO

  test "output" do
    assert capture_io(fn -> IO.puts("hello") end) == "hello\n"
    assert capture_io(fn -> IO.inspect(%{a: 1}, label: "map") end) == "map: %{a: 1}\n"
    assert capture_io(fn -> :ok end) == ""
  end

  test "of processes that are started inside" do
    output =
      capture_io(fn ->
        Task.await(Task.async(fn -> IO.write("from a task") end))
      end)

    assert output == "from a task"
  end

  test "errors" do
    assert capture_io(:stderr, fn -> IO.puts(:stderr, "oh") end) == "oh\n"
  end

  test "input" do
    assert capture_io("line one\nline two", fn ->
             IO.write(String.upcase(IO.gets("? ")))
           end) == "? LINE ONE\n"

    assert capture_io([input: "x", capture_prompt: false], fn ->
             IO.write(IO.gets("? "))
             IO.inspect(IO.gets("? "))
           end) == "x:eof\n"
  end

  test "with the result" do
    assert with_io(fn ->
             IO.puts("text")
             42
           end) == {42, "text\n"}
  end

  test "comes back after a raise" do
    leader = Process.group_leader()
    assert_raise RuntimeError, fn -> capture_io(fn -> raise "inside" end) end
    assert Process.group_leader() == leader
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
