# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
"id:" <> id = "id:77"
IO.inspect(id)
"" <> all = "everything"
IO.inspect(all)
parse = fn
  "GET " <> path -> {:get, path}
  "POST " <> path -> {:post, path}
  "" -> :empty
  other -> {:unknown, other}
end
IO.inspect(parse.("GET /index"))
IO.inspect(parse.("POST /form"))
IO.inspect(parse.(""))
IO.inspect(parse.("PUT /x"))
"a" <> "b" <> rest = "abc"
IO.inspect(rest)
try do
  "x" <> _ = "yes"
rescue
  error -> IO.puts(Exception.message(error))
end
"é" <> more = "état"
IO.inspect(more)
