ExUnit.start(autorun: false)
require Logger
import ExUnit.CaptureLog

shown = fn log -> log |> String.split("\n", trim: true) |> Enum.map(fn line -> line |> String.split(" ", parts: 2) |> List.last() end) end

all = fn ->
  Logger.debug("d")
  Logger.info("i")
  Logger.warning("w")
  Logger.error("e")
end

IO.inspect(shown.(capture_log(all)))
IO.inspect(shown.(capture_log([level: :warning], all)))
Logger.configure(level: :error)
IO.inspect(shown.(capture_log(all)))
Logger.configure(level: :debug)
IO.inspect(shown.(capture_log(fn -> Task.await(Task.async(all)) end)))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
