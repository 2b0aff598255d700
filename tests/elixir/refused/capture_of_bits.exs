# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
f = &<<&1>>
IO.inspect(f.(65))
