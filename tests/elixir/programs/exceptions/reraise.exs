# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Run do
  def run do
    try do
      try do
        raise "inner"
      rescue
        e -> reraise(%ArgumentError{message: "outer of " <> e.message}, __STACKTRACE__)
      end
    rescue
      e in ArgumentError -> IO.puts(e.message)
    end
  end
end

Run.run()
