# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
for text <- ["", "f", "fo", "foo", "foob", "fooba", "foobar"] do
  encoded = Base.encode32(text)
  IO.puts(encoded)
  IO.inspect Base.decode32!(encoded) == text
  IO.puts(Base.hex_encode32(text, case: :lower, padding: false))
end

IO.inspect Base.decode32("MZXW6YTBOI", padding: false)
IO.inspect Base.decode32("mzxw6===", case: :lower)
IO.inspect Base.decode32("MZXW6YTBOI")
IO.inspect Base.hex_decode32("CPNMUOJ1E8======")
