# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What :io writes goes where IO's does, and so can be captured as that.
defmodule :io do
  def format(format), do: format(format, [])
  def format(format, arguments), do: format(:standard_io, format, arguments)
  def format(device, format, arguments), do: IO.write(device, :io_lib.format(format, arguments))

  def fwrite(format), do: format(format, [])
  def fwrite(format, arguments), do: format(format, arguments)
  def fwrite(device, format, arguments), do: format(device, format, arguments)

  def put_chars(chardata), do: put_chars(:standard_io, chardata)
  def put_chars(device, chardata), do: IO.write(device, chardata)

  def nl, do: nl(:standard_io)
  def nl(device), do: IO.write(device, "\n")

  def write(term), do: write(:standard_io, term)
  def write(device, term), do: IO.write(device, :io_lib.write(term))

  def get_line(prompt), do: get_line(:standard_io, prompt)
  def get_line(device, prompt), do: IO.gets(device, prompt)

  def get_chars(prompt, count), do: get_chars(:standard_io, prompt, count)
  def get_chars(device, prompt, count), do: IO.getn(device, prompt, count)

  def get_password, do: get_password(:standard_io)
  def get_password(device), do: request(device, {:get_password, :unicode})

  def setopts(options), do: setopts(:standard_io, options)
  def setopts(device, options), do: request(device, {:setopts, List.wrap(options)})

  def getopts, do: getopts(:standard_io)
  def getopts(device), do: request(device, :getopts)

  def columns, do: columns(:standard_io)
  def columns(device), do: request(device, {:get_geometry, :columns})

  def rows, do: rows(:standard_io)
  def rows(device), do: request(device, {:get_geometry, :rows})

  # Only processes are asked: what is outside has no more to say.
  defp request(device, request) do
    case :espalier.device(device) do
      nil -> {:error, :enotsup}
      pid -> Espalier.Device.ask(pid, request)
    end
  end
end
