folder = Path.join(System.tmp_dir!(), "a folder #{System.unique_integer([:positive])}#{System.system_time()}")
IO.inspect(File.mkdir_p(Path.join(folder, "inner")))
IO.inspect(File.dir?(folder))
file = Path.join(folder, "text.txt")
IO.inspect(File.exists?(file))
IO.inspect(File.write(file, "one\n"))
IO.inspect(File.write!(file, ["two", ?\n], [:append]))
IO.inspect(File.read(file))
IO.inspect(File.read!(file))
IO.inspect(File.regular?(file))
IO.inspect(Enum.sort(File.ls!(folder)))
IO.inspect(Enum.to_list(File.stream!(file)))
IO.inspect(File.rm(file))
IO.inspect(File.rm(file))
IO.inspect(File.read(file))
IO.inspect(File.read(folder))

try do
  File.read!("no/such/file")
rescue
  error -> IO.puts(Exception.message(error))
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
