# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.split("a1b22c", ~r/\d+/))
IO.inspect(String.split("a1b2", ~r/\d/, include_captures: true, trim: true))
IO.inspect(String.split("a1b2c", ~r/\d/, parts: 2))
IO.inspect(String.split("a, b,c", ~r/,\s*/))
