IO.inspect(Module.concat([Foo, Bar]))
IO.inspect(Module.concat(Foo, "Bar"))
IO.inspect(Module.concat(["Foo", :Bar, nil]))
IO.inspect(Module.concat(:foo, Bar))
IO.inspect(Module.split(Foo.Bar.Baz))
IO.inspect(Module.split("Elixir.Foo"))
IO.inspect(Module.safe_concat(["Enum"]))

try do
  Module.split(:lists)
rescue
  error in ArgumentError -> IO.puts(error.message)
end

try do
  Module.safe_concat(["No", "Such", "ModuleAnywhere"])
rescue
  error in ArgumentError -> IO.inspect(error.__struct__)
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
