# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.run(~r/a(b)?(c)?/, "xabd"))
IO.inspect(Regex.run(~r/x/, "abc"))
IO.inspect(Regex.run(~r/a(b)/, "xab", return: :index))
IO.inspect(Regex.run(~r/(\d+)-(\d+)/, "20-10", capture: :all_but_first))
IO.inspect(Regex.run(~r/(?<y>\d+)-(?<m>\d+)/, "20-10", capture: :all_names))
IO.inspect(Regex.run(~r/(\d+)-(\d+)/, "20-10", capture: :none))
IO.inspect(Regex.run(~r/(\d+)-(\d+)/, "20-10", capture: [2]))
