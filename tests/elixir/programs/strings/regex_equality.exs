# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(~r/a/ == ~r/a/)
IO.inspect(~r/a/ == ~r/b/)
IO.inspect(~r/a/i == ~r/a/)
