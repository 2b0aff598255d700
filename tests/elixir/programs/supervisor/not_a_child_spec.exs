# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule WithoutSpec do
end
message = fn child ->
  try do
    Supervisor.start_link([child], strategy: :one_for_one)
  rescue
    error -> IO.puts(Exception.message(error))
  end
end
message.(WithoutSpec)
message.(DoesNotExist)
message.("text")
message.({1, 2})
