# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Base.encode16("foobar")
IO.inspect Base.encode16("foobar", case: :lower)
IO.inspect Base.encode16("")
IO.inspect Base.decode16("666F6F626172")
IO.inspect Base.decode16("666f6f626172", case: :lower)
IO.inspect Base.decode16("666F6f626172", case: :mixed)
IO.inspect Base.decode16("zz")
IO.inspect Base.decode16("6")
IO.inspect Base.decode16!("48C3A9")

for text <- ["6", "6g", "aa"] do
  try do
    Base.decode16!(text)
  rescue
    error in ArgumentError -> IO.puts(Exception.message(error))
  end
end
