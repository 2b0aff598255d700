# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: Record
defmodule Records do
  require Record
  Record.defrecord(:user, name: "x")
end
