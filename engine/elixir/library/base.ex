# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Bytes as text and back. The text is taken a group at a time; a group is as many letters as fill whole bytes.
defmodule Base do
  def encode16(data, opts \\ []) when is_binary(data) do
    letters = letters16(Keyword.get(opts, :case, :upper))
    Base.Groups.encode(data, %{bits: 4, group: 2, letters: letters, pad: nil})
  end

  def encode32(data, opts \\ []) when is_binary(data), do: encode_32(data, letters32(), opts)
  def hex_encode32(data, opts \\ []) when is_binary(data), do: encode_32(data, letters_hex32(), opts)

  defp encode_32(data, letters, opts) do
    letters = if Keyword.get(opts, :case, :upper) == :lower, do: lower(letters), else: letters
    Base.Groups.encode(data, %{bits: 5, group: 8, letters: letters, pad: pad(opts)})
  end

  def encode64(data, opts \\ []) when is_binary(data) do
    Base.Groups.encode(data, %{bits: 6, group: 4, letters: letters64(), pad: pad(opts)})
  end

  def url_encode64(data, opts \\ []) when is_binary(data) do
    Base.Groups.encode(data, %{bits: 6, group: 4, letters: letters_url64(), pad: pad(opts)})
  end

  defp pad(opts), do: if(Keyword.get(opts, :padding, true), do: ?=, else: nil)

  def decode16(string, opts \\ []), do: attempt(fn -> decode16!(string, opts) end)

  def decode16!(string, opts \\ [])

  def decode16!(string, opts) when is_binary(string) do
    if rem(:erlang.byte_size(string), 2) == 1 do
      raise ArgumentError,
            "string given to decode has wrong length. An even number of bytes was expected, " <>
              "got: #{:erlang.byte_size(string)}. " <>
              "Double check your string for unwanted characters or pad it accordingly"
    end

    values = values(letters16(:upper), Keyword.get(opts, :case, :upper))
    Base.Groups.decode(:erlang.binary_to_list(string), %{bits: 4, group: 2, values: values}, false)
  end

  def decode32(string, opts \\ []), do: attempt(fn -> decode32!(string, opts) end)
  def decode32!(string, opts \\ []) when is_binary(string), do: decode_32(string, letters32(), opts)
  def hex_decode32(string, opts \\ []), do: attempt(fn -> hex_decode32!(string, opts) end)

  def hex_decode32!(string, opts \\ []) when is_binary(string) do
    decode_32(string, letters_hex32(), opts)
  end

  defp decode_32(string, letters, opts) do
    values = values(letters, Keyword.get(opts, :case, :upper))
    padded = Keyword.get(opts, :padding, true)
    Base.Groups.decode(:erlang.binary_to_list(string), %{bits: 5, group: 8, values: values}, padded)
  end

  def decode64(string, opts \\ []), do: attempt(fn -> decode64!(string, opts) end)
  def decode64!(string, opts \\ []) when is_binary(string), do: decode_64(string, letters64(), opts)
  def url_decode64(string, opts \\ []), do: attempt(fn -> url_decode64!(string, opts) end)

  def url_decode64!(string, opts \\ []) when is_binary(string) do
    decode_64(string, letters_url64(), opts)
  end

  defp decode_64(string, letters, opts) do
    bytes = without_space(:erlang.binary_to_list(string), Keyword.get(opts, :ignore))
    padded = Keyword.get(opts, :padding, true)
    Base.Groups.decode(bytes, %{bits: 6, group: 4, values: values(letters, :upper)}, padded)
  end

  defp without_space(bytes, :whitespace), do: Enum.reject(bytes, fn byte -> byte in '\s\t\r\n' end)
  defp without_space(bytes, nil), do: bytes

  defp attempt(fun) do
    {:ok, fun.()}
  rescue
    ArgumentError -> :error
  end

  defp letters16(:upper), do: '0123456789ABCDEF'
  defp letters16(:lower), do: '0123456789abcdef'
  defp letters32, do: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  defp letters_hex32, do: '0123456789ABCDEFGHIJKLMNOPQRSTUV'
  defp letters64, do: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  defp letters_url64, do: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

  defp lower(letters) do
    Enum.map(letters, fn
      letter when letter >= ?A and letter <= ?Z -> letter + 32
      other -> other
    end)
  end

  # letter => number
  defp values(letters, :upper), do: numbered(letters)
  defp values(letters, :lower), do: numbered(lower(letters))
  defp values(letters, :mixed), do: :maps.merge(numbered(letters), numbered(lower(letters)))

  defp numbered(letters), do: :maps.from_list(Enum.with_index(letters))
end

defmodule Base.Groups do
  def encode(data, format) do
    letters = :erlang.list_to_tuple(format.letters)
    bytes = :erlang.binary_to_list(data)
    groups = encode_groups(bytes, div(format.group * format.bits, 8), letters, format)
    :erlang.iolist_to_binary(groups)
  end

  defp encode_groups([], _size, _letters, _format), do: []

  defp encode_groups(bytes, size, letters, format) do
    {group, rest} = Enum.split(bytes, size)
    present = :erlang.length(group)
    number = number(group, size - present)
    # The letters that hold the bits present, rounded up.
    used = div(present * 8 + format.bits - 1, format.bits)
    text = letters(number, format.group, used, letters, format, [])
    [text | encode_groups(rest, size, letters, format)]
  end

  defp number(group, missing) do
    :erlang.bsl(Enum.reduce(group, 0, fn byte, number -> number * 256 + byte end), missing * 8)
  end

  # From the last letter to the first.
  defp letters(_number, 0, _used, _letters, _format, text), do: text

  defp letters(number, place, used, letters, format, text) do
    rest = :erlang.bsr(number, format.bits)

    cond do
      place > used and format.pad == nil ->
        letters(rest, place - 1, used, letters, format, text)

      place > used ->
        letters(rest, place - 1, used, letters, format, [format.pad | text])

      true ->
        digit = number - :erlang.bsl(rest, format.bits)
        letters(rest, place - 1, used, letters, format, [:erlang.element(digit + 1, letters) | text])
    end
  end

  def decode(bytes, format, padded) do
    {text, padding} = Enum.split_while(bytes, fn byte -> byte != ?= end)
    check_padding(:erlang.length(text), padding, format.group, padded)
    :erlang.list_to_binary(decode_groups(Enum.chunk_every(text, format.group), format))
  end

  defp check_padding(size, padding, group, padded) do
    missing = rem(group - rem(size, group), group)
    given = :erlang.length(padding)
    proper = Enum.all?(padding, fn byte -> byte == ?= end)

    if not (proper and (given == missing or (given == 0 and not padded))) do
      raise ArgumentError, "incorrect padding"
    end
  end

  defp decode_groups(groups, format) do
    Enum.flat_map(groups, fn group ->
      number = Enum.reduce(group, 0, fn byte, number -> shifted(number, byte, format) end)
      bits = :erlang.length(group) * format.bits
      if rem(bits, 8) >= format.bits, do: raise(ArgumentError, "incorrect padding")
      bytes(:erlang.bsr(number, rem(bits, 8)), div(bits, 8), [])
    end)
  end

  defp shifted(number, byte, format) do
    case format.values do
      %{^byte => value} ->
        :erlang.bsl(number, format.bits) + value

      %{} ->
        raise ArgumentError,
              "non-alphabet character found: #{inspect(List.to_string([byte]))} (byte #{byte})"
    end
  end

  defp bytes(_number, 0, bytes), do: bytes

  defp bytes(number, count, bytes) do
    rest = :erlang.bsr(number, 8)
    bytes(rest, count - 1, [number - :erlang.bsl(rest, 8) | bytes])
  end
end
