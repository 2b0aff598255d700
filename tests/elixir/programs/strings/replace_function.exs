# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.replace("a,b", ",", fn x -> "<" <> x <> ">" end))
IO.inspect(String.replace("a1b2", ~r/\d/, &(&1 <> &1)))
IO.inspect(String.replace("abc", ["a", "b"], &String.upcase/1))
IO.inspect(String.replace("abc", "b", fn _ -> ["x", ?y] end))
