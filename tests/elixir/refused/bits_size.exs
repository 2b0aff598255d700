# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
IO.inspect(<<1::4, 2::4>>)
