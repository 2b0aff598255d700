# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.upcase("abé", :ascii))
IO.inspect(String.downcase("ABÉ", :ascii))
IO.inspect(String.downcase("ΑΣ", :greek))
IO.inspect(String.downcase("Iİ", :turkic))
IO.inspect(String.capitalize("élan", :ascii))
