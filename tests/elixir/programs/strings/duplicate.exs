# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.duplicate("ab", 3))
IO.inspect(String.duplicate("ab", 0))
IO.inspect(String.duplicate("", 5))
