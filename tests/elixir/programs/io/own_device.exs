defmodule Upper do
  def loop do
    receive do
      {:io_request, from, reference, {:put_chars, :unicode, chars}} ->
        IO.write(:stdio, String.upcase(IO.chardata_to_string(chars)))
        send(from, {:io_reply, reference, :ok})
        loop()
    end
  end
end

pid = spawn(&Upper.loop/0)
IO.puts(pid, "hello")
IO.write(pid, ["a", "b\n"])
IO.inspect(IO.puts(pid, "answer"))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
