# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: defprotocol
defprotocol Size do
  def size(value)
end
