folder = Path.join(System.tmp_dir!(), "folders_#{System.system_time()}")
IO.inspect(File.mkdir_p!(Path.join(folder, "a/b")))
IO.inspect(File.mkdir!(Path.join(folder, "c")))
File.write!(Path.join(folder, "a/b/file"), "text")
IO.inspect(File.rmdir(Path.join(folder, "a")))
IO.inspect(File.rmdir(Path.join(folder, "a/b/file")))
IO.inspect(File.rmdir(Path.join(folder, "c")))
IO.inspect(File.rmdir(Path.join(folder, "c")))
{:ok, removed} = File.rm_rf(folder)
IO.inspect(removed |> Enum.map(&Path.relative_to(&1, Path.dirname(folder))) |> length())
IO.inspect(File.exists?(folder))
IO.inspect(File.rm_rf(folder))
IO.inspect(File.rm_rf!(folder))

try do
  File.rmdir!("no such folder")
rescue
  error in File.Error -> IO.puts(Exception.message(error))
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
