# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.jaro_distance("Dwayne", "Duane"))
IO.inspect(String.jaro_distance("even", "odd"))
IO.inspect(String.jaro_distance("same", "same"))
IO.inspect(String.jaro_distance("", ""))
IO.inspect(String.bag_distance("abc", "axc"))
