# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: 64 bits
IO.inspect(9_223_372_036_854_775_808)
