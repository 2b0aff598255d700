# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
with {:ok, x} <- Process.get(:none, :error) do
  x
else
  {:error, e} -> e
end
