# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.chunk("aé\xFFb", :valid))
IO.inspect(String.chunk("ab\0c", :printable))
