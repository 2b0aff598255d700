# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: unquote
value = 1
IO.inspect(unquote(value))
