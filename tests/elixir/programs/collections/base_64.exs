# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
for text <- ["", "f", "fo", "foo", "foob", "fooba", "foobar"] do
  encoded = Base.encode64(text)
  IO.puts(encoded)
  IO.inspect Base.decode64!(encoded) == text
end

IO.inspect Base.encode64("foob", padding: false)
IO.inspect Base.decode64("Zm9vYg", padding: false)
IO.inspect Base.decode64("Zm9v\nYmFy", ignore: :whitespace)
IO.inspect Base.decode64("Zm9v\nYmFy")
IO.inspect Base.url_encode64(">>>???")
IO.inspect Base.encode64(">>>???")
IO.inspect Base.url_decode64!("Pj4-Pz8_")

for text <- ["Zg", "!!!!", "Zg="] do
  try do
    Base.decode64!(text)
  rescue
    error in ArgumentError -> IO.puts(Exception.message(error))
  end
end
