# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([String.duplicate("a", 50), String.duplicate("b", 50)])
IO.inspect(%{text: String.duplicate("long ", 30)})
IO.inspect(String.duplicate("x", 100))
