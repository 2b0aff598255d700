# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
cond do
  Process.get(:none) -> 1
end
