# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
try do
  GenServer.call(:nobody, :hello)
catch
  :exit, reason -> IO.inspect(reason)
end
IO.inspect(GenServer.cast(:nobody, :hello))
