# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: __CALLER__
defmodule Macros do
  def run, do: __CALLER__
end
