# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
try do
  raise "again"
rescue
  e -> reraise e, __STACKTRACE__
end
