# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:unicode.characters_to_binary([300, "é"]))
IO.inspect(:unicode.characters_to_list("é"))
IO.inspect(:string.uppercase("abc"))
IO.inspect(:string.lowercase(~c"ABC"))
IO.inspect(:unicode.characters_to_binary(~c"abc"))
