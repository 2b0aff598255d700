require Logger
IO.inspect(Logger.level())
Logger.configure(level: :warning)
IO.inspect(Logger.level())
IO.inspect(Logger.compare_levels(:error, :info))
IO.inspect(Logger.compare_levels(:debug, :info))
IO.inspect(Logger.compare_levels(:info, :info))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
