# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
IO.inspect(for <<c <- "abc">>, do: c)
