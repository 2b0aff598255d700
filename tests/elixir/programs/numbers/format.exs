# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:io_lib.format("~p ~w", [{:a, ~c"abc"}, ~c"abc"]) |> to_string())
IO.inspect(:io_lib.format("~B ~5b| ~-5b|", [12, 5, 5]) |> to_string())
IO.inspect(:io_lib.format("~.2f ~8.3f", [1.234, 3.14159]) |> to_string())
IO.inspect(:io_lib.format("~s ~10s| ~-10s|", ["abc", "abc", "abc"]) |> to_string())
IO.inspect(:io_lib.format("~3..0b ~8.16.0B ~.2b", [5, 255, 5]) |> to_string())
IO.inspect(:io_lib.format("~c~3c ~~", [?a, ?b]) |> to_string())
IO.inspect(:io_lib.format("~p ~p ~p", [%{a: 1}, "bin", :"Quoted atom"]) |> to_string())
IO.inspect(:io_lib.format("~e ~g", [1.5, 1.5]) |> to_string())
