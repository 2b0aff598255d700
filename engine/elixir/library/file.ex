# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule File.Error do
  defexception [:reason, :path, action: ""]

  def message(%{action: action, reason: reason, path: path}) do
    "could not #{action} #{inspect(path)}: #{File.format_reason(reason)}"
  end
end

defmodule File do
  def read(path), do: :espalier.file_read(IO.chardata_to_string(path))

  def read!(path) do
    case read(path) do
      {:ok, content} -> content
      {:error, reason} -> raise File.Error, reason: reason, action: "read file", path: IO.chardata_to_string(path)
    end
  end

  def write(path, content, modes \\ []) do
    mode = if :append in modes, do: :append, else: :write
    :espalier.file_write(IO.chardata_to_string(path), IO.iodata_to_binary(content), mode)
  end

  def write!(path, content, modes \\ []) do
    case write(path, content, modes) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "write to file", path: IO.chardata_to_string(path)
    end
  end

  def rm(path), do: :espalier.file_remove(IO.chardata_to_string(path))

  def rm!(path) do
    case rm(path) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "remove file", path: IO.chardata_to_string(path)
    end
  end

  def exists?(path), do: kind(path) != nil
  def regular?(path), do: kind(path) == :regular
  def dir?(path), do: kind(path) == :directory

  def mkdir(path), do: :espalier.file_make_folder(IO.chardata_to_string(path))

  def mkdir_p(path) do
    path = IO.chardata_to_string(path)

    if dir?(path) do
      :ok
    else
      parent = Path.dirname(path)
      with :ok <- if(parent == path, do: :ok, else: mkdir_p(parent)), do: mkdir(path)
    end
  end

  def mkdir_p!(path), do: done!(mkdir_p(path), "make directory (with -p)", path)
  def mkdir!(path), do: done!(mkdir(path), "make directory", path)

  def rmdir(path), do: :espalier.file_remove_folder(IO.chardata_to_string(path))
  def rmdir!(path), do: done!(rmdir(path), "remove directory", path)

  # `{:ok, what was removed}`; what was not there is no error.
  def rm_rf(path) do
    path = IO.chardata_to_string(path)

    case removed(path, []) do
      {:error, reason, path} -> {:error, reason, path}
      paths -> {:ok, paths}
    end
  end

  def rm_rf!(path) do
    case rm_rf(path) do
      {:ok, paths} -> paths
      {:error, reason, _path} -> done!({:error, reason}, "remove files and directories recursively from", path)
    end
  end

  defp removed(path, paths) do
    if dir?(path) and not :espalier.file_is_link(path) do
      case Enum.reduce(ls!(path), paths, &removed_inside(path, &1, &2)) do
        {:error, reason, path} -> {:error, reason, path}
        paths -> noted(rmdir(path), path, paths)
      end
    else
      noted(rm(path), path, paths)
    end
  end

  defp removed_inside(_folder, _name, {:error, reason, path}), do: {:error, reason, path}
  defp removed_inside(folder, name, paths), do: removed(Path.join(folder, name), paths)

  defp noted(:ok, path, paths), do: [path | paths]
  defp noted({:error, :enoent}, _path, paths), do: paths
  defp noted({:error, reason}, path, _paths), do: {:error, reason, path}

  defp done!(:ok, _action, _path), do: :ok

  defp done!({:error, reason}, action, path) do
    raise File.Error, reason: reason, action: action, path: IO.chardata_to_string(path)
  end

  def ls(path \\ "."), do: :espalier.file_list(IO.chardata_to_string(path))

  def ls!(path \\ ".") do
    case ls(path) do
      {:ok, names} -> names
      {:error, reason} -> raise File.Error, reason: reason, action: "list directory", path: IO.chardata_to_string(path)
    end
  end

  def cwd, do: {:ok, :espalier.current_folder()}
  def cwd!, do: :espalier.current_folder()

  def stream!(path, _modes \\ [], _line_or_bytes \\ :line) do
    lines = String.split(read!(path), "\n")
    {full, [last]} = Enum.split(lines, -1)
    Stream.concat(Stream.map(full, fn line -> line <> "\n" end), if(last == "", do: [], else: [last]))
  end

  defp kind(path), do: :espalier.file_kind(IO.chardata_to_string(path))

  def format_reason(:enoent), do: "no such file or directory"
  def format_reason(:eacces), do: "permission denied"
  def format_reason(:eisdir), do: "illegal operation on a directory"
  def format_reason(:enotdir), do: "not a directory"
  def format_reason(:eexist), do: "file already exists"
  def format_reason(:enospc), do: "no space left on device"
  def format_reason(:eperm), do: "not owner"
  def format_reason(reason), do: inspect(reason)
end
