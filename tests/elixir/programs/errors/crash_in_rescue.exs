# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
try do
  raise "first"
rescue
  _ -> raise "second"
end
