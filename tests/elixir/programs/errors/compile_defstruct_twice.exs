# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  defstruct [:name]
  defstruct [:age]
end
