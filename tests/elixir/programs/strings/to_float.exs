# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.to_float("1.5"))
IO.inspect(String.to_float("-0.25"))
IO.inspect(String.to_float("1.0e3"))
IO.inspect(String.to_float("1.5E-3"))
