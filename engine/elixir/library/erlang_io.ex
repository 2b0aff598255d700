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
end
