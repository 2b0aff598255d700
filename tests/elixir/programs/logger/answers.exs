require Logger
Logger.remove_backend(:console)
IO.inspect(Logger.debug("a"))
IO.inspect(Logger.info("a"))
IO.inspect(Logger.notice("a"))
IO.inspect(Logger.warning("a"))
IO.inspect(Logger.error("a"))
IO.inspect(Logger.critical("a"))
IO.inspect(Logger.alert("a"))
IO.inspect(Logger.emergency("a"))
IO.inspect(Logger.log(:info, "a"))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
