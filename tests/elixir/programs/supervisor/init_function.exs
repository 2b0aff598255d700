# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Supervisor.init([], strategy: :one_for_all))
IO.inspect(Supervisor.init([], strategy: :rest_for_one, max_restarts: 1, max_seconds: 2))
IO.inspect(Supervisor.init([%{id: 1, start: {Agent, :start_link, []}}], strategy: :one_for_one))
try do
  Supervisor.init([], [])
rescue
  error -> IO.puts(Exception.message(error))
end
