IO.inspect(IO.ANSI.enabled?())
IO.inspect(IO.ANSI.format([:red, "text"]))
IO.inspect(IO.ANSI.format([:red, "text"], true) |> IO.iodata_to_binary())
IO.inspect(IO.ANSI.format(["a", :bright, ["b", :green], "c"], true) |> IO.iodata_to_binary())
IO.inspect(IO.ANSI.format_fragment([:blue, "text"], true) |> IO.iodata_to_binary())
IO.inspect(IO.ANSI.red() <> "x" <> IO.ANSI.reset())
IO.puts(IO.ANSI.format([:green, "plain"]))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
