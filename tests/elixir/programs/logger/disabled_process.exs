ExUnit.start(autorun: false)
require Logger
import ExUnit.CaptureLog

IO.inspect(capture_log(fn ->
  Logger.disable(self())
  Logger.error("not seen")
end))

IO.inspect(Logger.enabled?(self()))
Logger.enable(self())
IO.inspect(Logger.enabled?(self()))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
