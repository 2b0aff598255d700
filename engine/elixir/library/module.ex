# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Module do
  def concat(parts) when is_list(parts), do: String.to_atom(joined(parts))
  def concat(left, right), do: concat([left, right])

  def safe_concat(parts) when is_list(parts), do: String.to_existing_atom(joined(parts))
  def safe_concat(left, right), do: safe_concat([left, right])

  defp joined(parts) do
    parts
    |> Enum.reject(fn part -> part == nil end)
    |> Enum.map(fn part -> without_prefix(to_string(part)) end)
    |> Enum.reject(fn part -> part == "" end)
    |> Enum.reduce("Elixir", fn part, name -> name <> "." <> part end)
  end

  defp without_prefix("Elixir." <> name), do: name
  defp without_prefix("Elixir"), do: ""
  defp without_prefix("." <> name), do: name
  defp without_prefix(name), do: name

  def split(module) when is_atom(module), do: split_name(Atom.to_string(module), module)
  def split(module) when is_binary(module), do: split_name(module, module)

  defp split_name("Elixir." <> name, _module), do: String.split(name, ".")

  defp split_name(_name, module) do
    raise ArgumentError, "expected an Elixir module, got: #{inspect(module)}"
  end
end
