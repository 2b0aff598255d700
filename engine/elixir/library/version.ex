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

defmodule Version.Requirement do
  # `rules` is a list of alternatives, each a list of {operator, version, whether the patch number was given}.
  defstruct [:source, :rules]
end

defmodule Version do
  defstruct [:major, :minor, :patch, pre: [], build: nil]

  def parse(text) when is_binary(text) do
    case read(text, 3) do
      {:ok, version, _given} -> {:ok, version}
      :error -> :error
    end
  end

  def parse!(text) do
    case parse(text) do
      {:ok, version} -> version
      :error -> raise Version.InvalidVersionError, version: text
    end
  end

  def to_string(%Version{} = version) do
    numbers = "#{version.major}.#{version.minor}.#{version.patch}"
    pre = if version.pre == [], do: "", else: "-" <> Enum.join(version.pre, ".")
    build = if version.build, do: "+" <> version.build, else: ""
    numbers <> pre <> build
  end

  def compare(left, right) do
    left = order(version(left))
    right = order(version(right))

    cond do
      left > right -> :gt
      left < right -> :lt
      true -> :eq
    end
  end

  def match?(version, requirement, options \\ [])

  def match?(version, text, options) when is_binary(text) do
    match?(version, parse_requirement!(text), options)
  end

  def match?(version, %Version.Requirement{rules: rules}, options) do
    version = version(version)
    allow_pre = Keyword.get(options, :allow_pre, true)

    Enum.any?(rules, fn all ->
      Enum.all?(all, fn {_, bound, _} = rule ->
        fits?(version, rule) and (allow_pre or version.pre == [] or bound.pre != [])
      end)
    end)
  end

  def parse_requirement(text) when is_binary(text) do
    rules = Enum.map(String.split(text, " or "), fn part -> Enum.map(String.split(part, " and "), &rule/1) end)

    if Enum.any?(rules, fn all -> :error in all end),
      do: :error,
      else: {:ok, %Version.Requirement{source: text, rules: rules}}
  end

  def parse_requirement!(text) do
    case parse_requirement(text) do
      {:ok, requirement} -> requirement
      :error -> raise Version.InvalidRequirementError, requirement: text
    end
  end

  def compile_requirement(%Version.Requirement{} = requirement), do: requirement

  defp rule(text) do
    text = String.trim(text)

    operator =
      Enum.find(["~>", ">=", "<=", "==", "!=", ">", "<", "!"], "", fn operator ->
        String.starts_with?(text, operator)
      end)

    bound = String.trim(String.replace_prefix(text, operator, ""))

    case read(bound, if(operator == "~>", do: 2, else: 3)) do
      {:ok, version, given} -> {operator, version, given}
      :error -> :error
    end
  end

  defp fits?(version, {"~>", bound, given}) do
    upper = if given == 2, do: [bound.major + 1, 0, 0], else: [bound.major, bound.minor + 1, 0]
    order(version) >= order(bound) and [version.major, version.minor, version.patch] < upper
  end

  defp fits?(version, {operator, bound, _given}) do
    version = order(version)
    bound = order(bound)

    case operator do
      ">=" -> version >= bound
      "<=" -> version <= bound
      ">" -> version > bound
      "<" -> version < bound
      "!=" -> version != bound
      "!" -> version != bound
      _ -> version == bound
    end
  end

  # {:ok, version, how many numbers were given} or :error
  defp read(text, least) do
    {text, build} = cut(text, "+")
    {numbers, pre} = cut(text, "-")
    numbers = Enum.map(String.split(numbers, "."), &number/1)
    given = length(numbers)

    with true <- given in least..3,
         true <- Enum.all?(numbers, &is_integer/1),
         {:ok, pre} <- pre_parts(pre),
         true <- build == nil or Enum.all?(String.split(build, "."), &word?/1) do
      [major, minor, patch] = Enum.take(numbers ++ [0], 3)
      {:ok, %Version{major: major, minor: minor, patch: patch, pre: pre, build: build}, given}
    else
      _ -> :error
    end
  end

  defp version(%Version{} = version), do: version
  defp version(text), do: parse!(text)

  # A version with a pre-release comes before the one without. Numbers in it come before words.
  defp order(version), do: {version.major, version.minor, version.patch, version.pre == [], version.pre}

  defp cut(text, mark) do
    case String.split(text, mark, parts: 2) do
      [text] -> {text, nil}
      [text, rest] -> {text, rest}
    end
  end

  defp pre_parts(nil), do: {:ok, []}

  defp pre_parts(text) do
    parts = Enum.map(String.split(text, "."), &pre_part/1)
    if :error in parts, do: :error, else: {:ok, parts}
  end

  defp pre_part(text) do
    cond do
      digits?(text) -> number(text)
      word?(text) -> text
      true -> :error
    end
  end

  # Without zeros in front.
  defp number("0"), do: 0
  defp number("0" <> _), do: :error
  defp number(text), do: if(digits?(text), do: String.to_integer(text), else: :error)

  defp digits?(text), do: text != "" and Enum.all?(String.to_charlist(text), &(&1 in ?0..?9))

  defp word?(text) do
    letters = String.to_charlist(text)

    letters != [] and
      Enum.all?(letters, &(&1 in ?0..?9 or &1 in ?a..?z or &1 in ?A..?Z or &1 == ?-))
  end
end
