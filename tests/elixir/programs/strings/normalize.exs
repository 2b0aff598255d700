# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.normalize("e\u0301", :nfc) == "é")
IO.inspect(byte_size(String.normalize("é", :nfd)))
IO.inspect(String.equivalent?("é", "e\u0301"))
IO.inspect(String.equivalent?("a", "b"))
