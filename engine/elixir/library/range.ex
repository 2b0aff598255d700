# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Range do
  defstruct first: nil, last: nil, step: nil

  def new(first, last) when is_integer(first) and is_integer(last) do
    %{__struct__: Range, first: first, last: last, step: if(first <= last, do: 1, else: -1)}
  end

  def new(first, last) do
    raise ArgumentError,
          "ranges (first..last) expect both sides to be integers, " <>
            "got: #{inspect(first)}..#{inspect(last)}"
  end

  def new(first, last, step)
      when is_integer(first) and is_integer(last) and is_integer(step) and step != 0 do
    %{__struct__: Range, first: first, last: last, step: step}
  end

  def new(first, last, step) do
    raise ArgumentError,
          "ranges (first..last//step) expect both sides to be integers and the step to be a " <>
            "non-zero integer, got: #{inspect(first)}..#{inspect(last)}//#{inspect(step)}"
  end

  def size(%{__struct__: Range, first: first, last: last, step: step}) do
    if (step > 0 and first <= last) or (step < 0 and first >= last) do
      div(last - first, step) + 1
    else
      0
    end
  end

  def shift(%{__struct__: Range, first: first, last: last, step: step} = range, steps)
      when is_integer(steps) do
    %{range | first: first + steps * step, last: last + steps * step}
  end

  def range?(%{__struct__: Range, first: first, last: last, step: step})
      when is_integer(first) and is_integer(last) and is_integer(step) and step != 0,
      do: true

  def range?(_other), do: false

  def disjoint?(%{__struct__: Range} = left, %{__struct__: Range} = right) do
    if size(left) == 0 or size(right) == 0 do
      true
    else
      {first_left, last_left, step_left} = ascending(left)
      {first_right, last_right, step_right} = ascending(right)

      case common(first_left, step_left, first_right, step_right) do
        :none -> true
        {meeting, period} -> beyond?(meeting, period, first_left, last_left, first_right, last_right)
      end
    end
  end

  defp ascending(%{first: first, last: last, step: step}) when step > 0 do
    {first, last - rem(last - first, step), step}
  end

  defp ascending(%{first: first, last: last, step: step}) do
    {last + rem(first - last, -step), first, -step}
  end

  # The numbers that both progressions would hold without ends: {one of them, distance between them}, or :none.
  defp common(first_left, step_left, first_right, step_right) do
    {divisor, factor, _} = extended_divisor(step_left, step_right)
    gap = first_right - first_left

    if rem(gap, divisor) == 0 do
      {first_left + div(gap, divisor) * factor * step_left, div(step_left * step_right, divisor)}
    else
      :none
    end
  end

  defp beyond?(meeting, period, first_left, last_left, first_right, last_right) do
    first = max(first_left, first_right)
    last = min(last_left, last_right)
    first_meeting = first + modulo(meeting - first, period)
    first_meeting > last
  end

  defp modulo(number, divisor) when rem(number, divisor) < 0, do: rem(number, divisor) + divisor
  defp modulo(number, divisor), do: rem(number, divisor)

  # {d, x, y} with d the greatest common divisor and d == a * x + b * y
  defp extended_divisor(a, 0), do: {a, 1, 0}

  defp extended_divisor(a, b) do
    {divisor, x, y} = extended_divisor(b, rem(a, b))
    {divisor, y, x - div(a, b) * y}
  end
end
