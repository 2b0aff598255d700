# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Integer.gcd(12, 18))
IO.inspect(Integer.gcd(0, -5))
IO.inspect(Integer.gcd(7, 13))
IO.inspect(Integer.extended_gcd(240, 46))
IO.inspect(Integer.extended_gcd(12, 18))
