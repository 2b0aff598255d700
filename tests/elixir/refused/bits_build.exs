# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
x = 5
IO.inspect(<<x, 6, 7>>)
