# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: defmacro
defmodule Base do
  defmacro __using__(_) do
    quote do
      def hi, do: :hi
    end
  end
end
