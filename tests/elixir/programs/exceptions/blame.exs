# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Run do
  def blamed(function) do
    try do
      function.()
    rescue
      e ->
        {e, _} = Exception.blame(:error, e, [])
        IO.puts(Exception.message(e))
    end
  end
end

Run.blamed(fn -> Map.fetch!(%{apple: 1, pear: 2}, :aple) end)
Run.blamed(fn -> Keyword.fetch!([name: 1], :nmae) end)
Run.blamed(fn -> Process.get(:nothing, String).uppcase("a") end)
Run.blamed(fn -> Process.get(:nothing, nil).run() end)
