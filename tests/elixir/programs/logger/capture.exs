ExUnit.start(autorun: false)
require Logger
import ExUnit.CaptureLog

without_time = fn log -> Regex.replace(~r/\d\d:\d\d:\d\d\.\d\d\d/, log, "TIME") end

IO.inspect(without_time.(capture_log(fn -> Logger.info("hello") end)))
IO.inspect(without_time.(capture_log(fn -> Logger.warn("old name") end)))
IO.inspect(without_time.(capture_log(fn -> Logger.warning(["io", ?d, "ata"]) end)))
IO.inspect(without_time.(capture_log(fn -> Logger.error(:atom) end)))
IO.inspect(without_time.(capture_log(fn -> Logger.error("two\nlines") end)))

IO.puts(without_time.(capture_log(fn ->
  Logger.debug("one")
  Logger.notice("two")
  Logger.critical("three")
end)))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
