require Logger
Logger.remove_backend(:console)
Logger.configure(level: :error)

Logger.info(fn ->
  IO.puts("not called")
  "text"
end)

Logger.error(fn ->
  IO.puts("called")
  "text"
end)

Logger.error(fn -> {"text", [key: 1]} end)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
