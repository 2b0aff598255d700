# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
try do
  raise "boom"
after
  IO.puts("after ran")
end
