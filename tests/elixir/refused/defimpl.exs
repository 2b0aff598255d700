# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: defimpl
defimpl String.Chars, for: Tuple do
  def to_string(tuple), do: inspect(tuple)
end
