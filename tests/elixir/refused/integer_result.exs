# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: 64 bits
IO.inspect(9_223_372_036_854_775_807 + Process.get(:none, 1))
