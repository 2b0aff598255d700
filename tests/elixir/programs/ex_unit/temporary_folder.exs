ExUnit.start(seed: 0)

defmodule FolderTest do
  use ExUnit.Case

  @moduletag :tmp_dir

  test "has a folder, of its own", %{tmp_dir: folder} do
    IO.puts(Path.relative_to_cwd(folder))
    assert File.ls!(folder) == []
    File.write!(Path.join(folder, "a"), "a")
  end

  @tag tmp_dir: "in/side"
  test "inside", %{tmp_dir: folder} do
    IO.puts(Path.relative_to_cwd(folder))
  end

  @tag tmp_dir: false
  test "none", context do
    refute context[:tmp_dir]
  end
end

ExUnit.after_suite(fn _ -> File.rm_rf!("tmp/FolderTest") end)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
