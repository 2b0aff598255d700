# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: <<>>
defmodule Parser do
  def parse(<<c::utf8, _::binary>>), do: c
end
