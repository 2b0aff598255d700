# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  def bar do
    x = 1
    fn y -> x + z end
  end
end
