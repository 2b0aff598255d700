IO.inspect(Code.ensure_loaded(Enum))
IO.inspect(Code.ensure_loaded(NoSuchModule))
IO.inspect(Code.ensure_loaded?(String))
IO.inspect(Code.ensure_loaded?(NoSuchModule))
IO.inspect(Code.ensure_compiled(Map))

defmodule Here do
end

IO.inspect(Code.ensure_loaded?(Here))
IO.inspect(Code.ensure_loaded!(Here))

try do
  Code.ensure_compiled!(NoSuchModule)
rescue
  error in ArgumentError -> IO.puts(error.message)
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
