# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule MyError do
  defexception message: "default text"
end

defmodule DataError do
  defexception [:code, :reason]

  def message(%{code: code, reason: reason}), do: "code #{code}: #{reason}"
end

defmodule BuiltError do
  defexception [:message]

  def exception(value), do: %BuiltError{message: "built from #{inspect(value)}"}
end

defmodule Run do
  def run do
    for raiser <- [
          fn -> raise MyError end,
          fn -> raise MyError, "own" end,
          fn -> raise MyError, message: "keyword" end,
          fn -> raise DataError, code: 7, reason: "why" end,
          fn -> raise BuiltError, {:a, 1} end
        ] do
      try do
        raiser.()
      rescue
        e -> IO.puts("#{inspect(e)} #{Exception.message(e)}")
      end
    end
  end
end

Run.run()
