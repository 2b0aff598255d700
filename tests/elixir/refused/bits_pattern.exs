# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
<<first, rest::binary>> = "abc"
IO.inspect({first, rest})
