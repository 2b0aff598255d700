# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: @before_compile
defmodule Hooks do
  @before_compile Hooks
  def run, do: 1
end
