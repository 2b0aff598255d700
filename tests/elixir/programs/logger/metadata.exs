require Logger
IO.inspect(Logger.metadata())
IO.inspect(Logger.metadata(request: 1, user: "ada"))
IO.inspect(Enum.sort(Logger.metadata()))
Logger.metadata(user: nil)
IO.inspect(Logger.metadata())
Logger.reset_metadata(other: 2)
IO.inspect(Logger.metadata())
IO.inspect(Task.await(Task.async(fn -> Logger.metadata() end)))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
