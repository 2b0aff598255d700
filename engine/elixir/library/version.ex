# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Version.InvalidVersionError do
  defexception [:version]
  def message(%{version: version}), do: "invalid version: #{inspect(version)}"
end

defmodule Version.InvalidRequirementError do
  defexception [:requirement]
  def message(%{requirement: requirement}), do: "invalid requirement: #{inspect(requirement)}"
end

defmodule Version do
  defstruct [:major, :minor, :patch, pre: [], build: nil]

  def parse(text) when is_binary(text) do
    {text, build} = cut(text, "+")
    {numbers, pre} = cut(text, "-")

    with [major, minor, patch] <- Enum.map(String.split(numbers, "."), &number/1),
         true <- Enum.all?([major, minor, patch], &is_integer/1) do
      {:ok, %Version{major: major, minor: minor, patch: patch, pre: pre_parts(pre), build: build}}
    else
      _ -> :error
    end
  end

  def parse!(text) do
    case parse(text) do
      {:ok, version} -> version
      :error -> raise Version.InvalidVersionError, version: text
    end
  end

  def compare(left, right) do
    left = order(read(left))
    right = order(read(right))

    cond do
      left > right -> :gt
      left < right -> :lt
      true -> :eq
    end
  end

  def match?(version, requirement) do
    version = read(version)

    requirement
    |> String.split(" or ")
    |> Enum.any?(fn part ->
      part |> String.split(" and ") |> Enum.all?(fn rule -> fits?(version, String.trim(rule), requirement) end)
    end)
  end

  defp fits?(version, "~> " <> bound, requirement) do
    parts = String.split(hd(String.split(bound, "-")), ".")
    least = bound_version(bound, requirement)

    upper =
      if length(parts) == 2, do: [least.major + 1, 0, 0], else: [least.major, least.minor + 1, 0]

    order(version) >= order(least) and [version.major, version.minor, version.patch] < upper
  end

  defp fits?(version, ">= " <> bound, requirement), do: order(version) >= order(bound_version(bound, requirement))
  defp fits?(version, "<= " <> bound, requirement), do: order(version) <= order(bound_version(bound, requirement))
  defp fits?(version, "> " <> bound, requirement), do: order(version) > order(bound_version(bound, requirement))
  defp fits?(version, "< " <> bound, requirement), do: order(version) < order(bound_version(bound, requirement))
  defp fits?(version, "!= " <> bound, requirement), do: order(version) != order(bound_version(bound, requirement))
  defp fits?(version, "== " <> bound, requirement), do: order(version) == order(bound_version(bound, requirement))
  defp fits?(version, bound, requirement), do: order(version) == order(bound_version(bound, requirement))

  defp bound_version(text, requirement) do
    text = String.trim(text)
    full = if length(String.split(hd(String.split(text, "-")), ".")) == 2, do: text <> ".0", else: text

    case parse(full) do
      {:ok, version} -> version
      :error -> raise Version.InvalidRequirementError, requirement: requirement
    end
  end

  defp read(%Version{} = version), do: version
  defp read(text), do: parse!(text)

  # A version with a pre-release comes before the one without. Numbers in it come before words.
  defp order(version), do: {version.major, version.minor, version.patch, version.pre == [], version.pre}

  defp cut(text, mark) do
    case String.split(text, mark, parts: 2) do
      [text] -> {text, nil}
      [text, rest] -> {text, rest}
    end
  end

  defp pre_parts(nil), do: []
  defp pre_parts(text), do: Enum.map(String.split(text, "."), fn part -> number(part) || part end)

  defp number(text) do
    case Integer.parse(text) do
      {number, ""} when number >= 0 -> number
      _ -> nil
    end
  end
end
