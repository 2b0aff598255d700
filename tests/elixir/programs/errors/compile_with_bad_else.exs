# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
with {:ok, x} <- {:ok, 1} do
  x
else
  1
end
