# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: quote
IO.inspect(quote do: 1 + 2)
