# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
receive do
  <<1, _::binary>> -> :ok
after
  0 -> :none
end
