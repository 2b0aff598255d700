# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
require Logger
IO.puts("before")
Logger.info("information")
Logger.debug("detail")
Logger.warning("careful")
Logger.error("an error")
IO.inspect(Logger.info("returns"))
IO.puts("after")
