# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for i <- 1..12, do: {i, "value #{i}"})
IO.inspect(for i <- 1..6, do: %{id: i, name: "name #{i}"})
