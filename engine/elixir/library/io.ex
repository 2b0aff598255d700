# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# chardata_to_string/1, iodata_to_binary/1 and iodata_length/1 are written in C++.
defmodule IO do
  def puts(device \\ :stdio, item), do: put(device, [to_chardata(item), ?\n])
  def write(device \\ :stdio, item), do: put(device, to_chardata(item))
  def binwrite(device \\ :stdio, iodata), do: put(device, IO.iodata_to_binary(iodata))

  def inspect(item, options \\ []), do: inspect(:stdio, item, options)

  def inspect(device, item, options) when is_list(options) do
    text = Kernel.inspect(item, Keyword.put(options, :pretty, true))

    case Keyword.fetch(options, :label) do
      {:ok, label} -> puts(device, [to_chardata(label), ": ", text])
      :error -> puts(device, text)
    end

    item
  end

  def warn(message) do
    put(:stderr, ["warning: ", to_chardata(message), "\n\n"])
  end

  def warn(message, _stacktrace_or_env), do: warn(message)

  def gets(device \\ :stdio, prompt), do: ask(device, {:get_line, :unicode, to_chardata(prompt)})

  def getn(prompt, count \\ 1)
  def getn(prompt, count) when is_integer(count), do: getn(:stdio, prompt, count)
  def getn(device, prompt), do: getn(device, prompt, 1)
  def getn(device, prompt, count), do: ask(device, {:get_chars, :unicode, to_chardata(prompt), count})

  def read(device \\ :stdio, what)
  def read(device, :line), do: ask(device, {:get_line, :unicode, ""})
  def read(device, count) when is_integer(count), do: ask(device, {:get_chars, :unicode, "", count})
  def read(device, :all), do: read_all(device, "")

  def read(device, :eof) do
    case read_all(device, "") do
      "" -> :eof
      text -> text
    end
  end

  def binread(device \\ :stdio, what), do: read(device, what)

  def stream, do: stream(:stdio, :line)

  def stream(device \\ :stdio, line_or_codepoints) do
    Stream.unfold(nil, fn _ ->
      case read(device, line_or_codepoints) do
        :eof -> nil
        {:error, reason} -> raise IO.StreamError, reason: reason
        text -> {text, nil}
      end
    end)
  end

  def binstream(device \\ :stdio, line_or_bytes), do: stream(device, line_or_bytes)

  defp read_all(device, text) do
    case read(device, :line) do
      :eof -> text
      line -> read_all(device, text <> line)
    end
  end

  defp to_chardata(list) when is_list(list), do: list
  defp to_chardata(other), do: to_string(other)

  defp put(device, chardata) do
    text = :espalier.printed(redirected(device), chardata)

    case :espalier.write(redirected(device), text) do
      :ok -> :ok
      pid -> put_result(request(pid, {:put_chars, :unicode, text}))
    end
  end

  defp put_result(:ok), do: :ok
  defp put_result({:error, reason}), do: :erlang.error(reason)
  defp put_result(_other), do: :ok

  # Nothing is ever typed into a script: the interpreter itself has no input.
  defp ask(device, request) do
    case :espalier.device(redirected(device)) do
      nil ->
        {_request, _encoding, prompt} = without_count(request)
        put(device, prompt)
        :eof

      pid ->
        request(pid, request)
    end
  end

  defp without_count({request, encoding, prompt, _count}), do: {request, encoding, prompt}
  defp without_count(request), do: request

  # capture_io(:stderr, …) puts a process in the place of standard error.
  defp redirected(device) when device in [:stderr, :standard_error] do
    :persistent_term.get({IO, :standard_error}, nil) || :stderr
  end

  defp redirected(device), do: device

  defp request(pid, request), do: Espalier.Device.ask(pid, request)
end

defmodule IO.ANSI do
  def enabled?, do: false

  def reset, do: "\e[0m"
  def bright, do: "\e[1m"
  def faint, do: "\e[2m"
  def italic, do: "\e[3m"
  def underline, do: "\e[4m"
  def blink_slow, do: "\e[5m"
  def blink_rapid, do: "\e[6m"
  def inverse, do: "\e[7m"
  def reverse, do: "\e[7m"
  def conceal, do: "\e[8m"
  def crossed_out, do: "\e[9m"
  def normal, do: "\e[22m"
  def not_italic, do: "\e[23m"
  def no_underline, do: "\e[24m"
  def black, do: "\e[30m"
  def red, do: "\e[31m"
  def green, do: "\e[32m"
  def yellow, do: "\e[33m"
  def blue, do: "\e[34m"
  def magenta, do: "\e[35m"
  def cyan, do: "\e[36m"
  def white, do: "\e[37m"
  def default_color, do: "\e[39m"
  def black_background, do: "\e[40m"
  def red_background, do: "\e[41m"
  def green_background, do: "\e[42m"
  def yellow_background, do: "\e[43m"
  def blue_background, do: "\e[44m"
  def magenta_background, do: "\e[45m"
  def cyan_background, do: "\e[46m"
  def white_background, do: "\e[47m"
  def default_background, do: "\e[49m"
  def light_black, do: "\e[90m"
  def light_red, do: "\e[91m"
  def light_green, do: "\e[92m"
  def light_yellow, do: "\e[93m"
  def light_blue, do: "\e[94m"
  def light_magenta, do: "\e[95m"
  def light_cyan, do: "\e[96m"
  def light_white, do: "\e[97m"
  def home, do: "\e[H"
  def clear, do: "\e[2J"
  def clear_line, do: "\e[2K"
  def color(code) when code in 0..255, do: "\e[38;5;#{code}m"
  def color(r, g, b), do: color(16 + 36 * r + 6 * g + b)
  def color_background(code) when code in 0..255, do: "\e[48;5;#{code}m"
  def cursor(line, column), do: "\e[#{line};#{column}H"
  def cursor_up(lines \\ 1), do: "\e[#{lines}A"
  def cursor_down(lines \\ 1), do: "\e[#{lines}B"
  def cursor_right(columns \\ 1), do: "\e[#{columns}C"
  def cursor_left(columns \\ 1), do: "\e[#{columns}D"

  def format(chardata, emit? \\ enabled?()), do: formatted(chardata, emit?, true)
  def format_fragment(chardata, emit? \\ enabled?()), do: formatted(chardata, emit?, false)

  defp formatted(chardata, emit?, reset?) do
    {text, used?} = appended(chardata, emit?, [], false)
    if reset? and used? and emit?, do: [text | reset()], else: text
  end

  defp appended([head | tail], emit?, text, used?) do
    {text, used?} = appended(head, emit?, text, used?)
    appended(tail, emit?, text, used?)
  end

  defp appended([], _emit?, text, used?), do: {text, used?}
  defp appended(name, true, text, _used?) when is_atom(name), do: {[text | sequence(name)], true}
  defp appended(name, false, text, used?) when is_atom(name), do: {text, used?}
  defp appended(other, _emit?, text, used?), do: {[text, other], used?}

  defp sequence(name) do
    if function_exported?(IO.ANSI, name, 0),
      do: apply(IO.ANSI, name, []),
      else: raise(ArgumentError, "invalid ANSI sequence specification: #{inspect(name)}")
  end
end

# The protocol of devices: what is not served by the interpreter is a process.
defmodule Espalier.Device do
  def ask(pid, request) do
    reference = Process.monitor(pid)
    send(pid, {:io_request, self(), reference, request})

    receive do
      {:io_reply, ^reference, reply} ->
        Process.demonitor(reference, [:flush])
        reply

      {:DOWN, ^reference, :process, ^pid, _reason} ->
        {:error, :terminated}
    end
  end
end
