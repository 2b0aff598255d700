# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Regex.named_captures(~r/(?<y>\d+)-(?<m>\d+)/, "20-10"))
IO.inspect(Regex.named_captures(~r/(?<y>\d+)/, "x"))
IO.inspect(Regex.names(~r/(?<b>b)(?<a>a)/))
IO.inspect(Regex.names(~r/x/))
