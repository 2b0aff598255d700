# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.at("abc", 0))
IO.inspect(String.at("abc", -1))
IO.inspect(String.at("abc", 3))
IO.inspect(String.at("abc", -4))
IO.inspect(String.first("éa"))
IO.inspect(String.first(""))
IO.inspect(String.last("aé"))
IO.inspect(String.last(""))
