# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Path do
  def join([path]), do: text(path)
  def join([first, second | rest]), do: join([join(first, second) | rest])

  def join(left, right) do
    right = String.trim_leading(text(right), "/")

    case String.trim_trailing(text(left), "/") do
      "" -> if text(left) == "", do: tidy(right), else: tidy("/" <> right)
      left when right == "" -> tidy(left)
      left -> tidy(left <> "/" <> right)
    end
  end

  def split(path) do
    path = text(path)
    parts = Enum.reject(String.split(path, "/"), fn part -> part == "" end)
    if String.starts_with?(path, "/"), do: ["/" | parts], else: parts
  end

  def basename(path) do
    case split(path) do
      [] -> ""
      ["/"] -> ""
      parts -> List.last(parts)
    end
  end

  def basename(path, extension) do
    name = basename(path)
    if name != extension, do: String.replace_suffix(name, extension, ""), else: name
  end

  def dirname(path) do
    # What ends with a slash is a folder already.
    ending = if String.ends_with?(text(path), "/"), do: 0, else: -1

    case Enum.drop(split(path), ending) do
      [] -> if split(path) == ["/"], do: "/", else: "."
      ["/"] -> "/"
      parts -> join(parts)
    end
  end

  def extname(path) do
    name = basename(path)

    case String.split(name, ".") do
      [_single] -> ""
      ["", _hidden] -> ""
      parts -> "." <> List.last(parts)
    end
  end

  def rootname(path) do
    String.replace_suffix(text(path), extname(path), "")
  end

  def rootname(path, extension) do
    path = text(path)
    extension = text(extension)
    if extname(path) == extension, do: String.replace_suffix(path, extension, ""), else: path
  end

  def type(path), do: if(String.starts_with?(text(path), "/"), do: :absolute, else: :relative)

  def absname(path), do: absname(path, File.cwd!())

  def absname(path, folder) do
    if type(path) == :absolute, do: tidy(text(path)), else: join(folder, path)
  end

  def expand(path), do: without_dots(absname(home(text(path))))
  def expand(path, folder), do: without_dots(absname(absname(home(text(path)), home(text(folder)))))

  def relative_to(path, folder) do
    path_parts = split(path)
    folder_parts = split(folder)

    cond do
      path_parts == folder_parts -> "."
      List.starts_with?(path_parts, folder_parts) -> join(Enum.drop(path_parts, length(folder_parts)))
      true -> text(path)
    end
  end

  def relative_to_cwd(path), do: relative_to(path, File.cwd!())

  def relative(path) do
    case split(path) do
      ["/"] -> "."
      ["/" | rest] -> join(rest)
      parts -> join(parts)
    end
  end

  # Inside the folder wherever it is: {:ok, path without dots} or :error.
  def safe_relative(path) do
    path = text(path)
    if type(path) == :absolute, do: :error, else: inside(split(path), [])
  end

  def safe_relative_to(path, folder) do
    path = relative_to(path, folder)
    safe_relative(path)
  end

  defp inside([], parts), do: {:ok, Enum.join(Enum.reverse(parts), "/")}
  defp inside([".." | _], []), do: :error
  defp inside([".." | rest], [_ | parts]), do: inside(rest, parts)
  defp inside(["." | rest], parts), do: inside(rest, parts)
  defp inside([part | rest], parts), do: inside(rest, [part | parts])

  defp home("~"), do: System.user_home!()
  defp home("~/" <> rest), do: System.user_home!() <> "/" <> rest
  defp home(path), do: path

  defp without_dots(path) do
    parts =
      Enum.reduce(split(path), [], fn
        ".", parts -> parts
        "..", ["/"] -> ["/"]
        "..", [_last | parts] -> parts
        part, parts -> [part | parts]
      end)

    join(Enum.reverse(parts))
  end

  defp tidy(path) do
    joined = path |> String.split("/") |> Enum.reject(fn part -> part == "" end) |> Enum.join("/")
    if String.starts_with?(path, "/"), do: "/" <> joined, else: joined
  end

  defp text(path), do: IO.chardata_to_string(path)
end
