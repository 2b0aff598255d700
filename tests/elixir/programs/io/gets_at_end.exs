IO.inspect(IO.gets("name? "))
IO.inspect(IO.read(:line))
IO.inspect(IO.read(:eof))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
