# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule ExUnit.AssertionError do
  defexception left: :ex_unit_no_meaningful_value,
               right: :ex_unit_no_meaningful_value,
               message: :ex_unit_no_meaningful_value,
               expr: :ex_unit_no_meaningful_value,
               args: :ex_unit_no_meaningful_value,
               doctest: :ex_unit_no_meaningful_value,
               context: :==

  def no_value, do: :ex_unit_no_meaningful_value

  def message(error), do: "\n\n" <> ExUnit.Formatter.format_assertion_error(error)
end

# `assert`, `assert_receive` and their like are turned into code that calls these functions when they fail.
defmodule ExUnit.Assertions do
  alias ExUnit.AssertionError

  @mailbox_shown 10

  # --- why an assertion failed: exceptions to raise ---

  def not_true(text, value, arguments), do: unexpected("Expected truthy", text, value, arguments)
  def not_false(text, value, arguments), do: unexpected("Expected false or nil", text, value, arguments)

  defp unexpected(expected, text, value, arguments) do
    error = %AssertionError{message: "#{expected}, got #{inspect(value)}", expr: text}
    if arguments == [], do: error, else: %{error | args: arguments}
  end

  def not_compared(word, operator, text, left, right) do
    if left === right and operator not in ["in", "=~"] do
      %AssertionError{
        message: "#{word} with #{operator} failed, both sides are exactly equal",
        expr: text,
        left: left
      }
    else
      %AssertionError{message: "#{word} with #{operator} failed", expr: text, left: left, right: right}
    end
  end

  def not_matched(message, text, pattern, right, pins) do
    %AssertionError{
      message: message <> pinned(pins),
      expr: text,
      left: pattern,
      right: right,
      context: {:match, pins}
    }
  end

  def no_message(_text, _pattern, _pins, _time, message) when message != nil do
    %AssertionError{message: message}
  end

  def no_message(text, pattern, pins, time, nil) do
    {:messages, messages} = Process.info(self(), :messages)
    count = length(messages)
    shown = Enum.take(messages, -@mailbox_shown)

    mailbox =
      if count == 0 do
        "\nThe process mailbox is empty."
      else
        noun = if count == 1, do: "message", else: "messages"
        "\nShowing #{length(shown)} of #{count} #{noun} in the mailbox"
      end

    %AssertionError{
      message: "Assertion failed, no matching message after #{time}ms" <> pinned(pins) <> mailbox,
      expr: text,
      left: pattern,
      context: {:mailbox, pins, shown}
    }
  end

  def unexpected_message(_received, _pattern, message) when message != nil do
    %AssertionError{message: message}
  end

  def unexpected_message(received, pattern, nil) do
    %AssertionError{message: "Unexpectedly received message #{inspect(received)} (which matched #{pattern})"}
  end

  def nothing_caught(kind), do: %AssertionError{message: "Expected to catch #{kind}, got nothing"}

  def patience(nil, kind), do: ExUnit.configuration()[kind]
  def patience(time, _kind) when is_integer(time) and time >= 0, do: time

  def patience(time, _kind) do
    raise ArgumentError, "timeout must be a non-negative integer, got: #{inspect(time)}"
  end

  defp pinned([]), do: ""

  defp pinned(pins) do
    lines = Enum.map(pins, fn {name, value} -> "\n  #{name} = #{inspect(value)}" end)
    "\nThe following variables were pinned:" <> Enum.join(lines)
  end

  # --- words that are functions ---

  def assert_with(value, message) when is_binary(message) do
    if value, do: value, else: raise(AssertionError, message: message)
  end

  def assert_with(value, options) when is_list(options) do
    if value, do: value, else: raise(AssertionError, options)
  end

  def refute_with(value, message), do: not assert_with(!value, message)

  def flunk(message \\ "Flunked!") when is_binary(message), do: assert_with(false, message: message)

  def assert_in_delta(value1, value2, delta, message \\ nil) do
    if delta < 0 do
      raise ArgumentError, "delta must always be a positive number, got: #{inspect(delta)}"
    end

    difference = abs(value1 - value2)

    message =
      message ||
        "Expected the difference between #{inspect(value1)} and " <>
          "#{inspect(value2)} (#{inspect(difference)}) to be less than or equal to #{inspect(delta)}"

    assert_with(difference <= delta, message)
  end

  def refute_in_delta(value1, value2, delta, message \\ nil) do
    difference = abs(value1 - value2)

    message =
      if message do
        message <>
          " (difference between #{inspect(value1)} and #{inspect(value2)} is less than #{inspect(delta)})"
      else
        "Expected the difference between #{inspect(value1)} and " <>
          "#{inspect(value2)} (#{inspect(difference)}) to be more than #{inspect(delta)}"
      end

    refute_with(difference < delta, message)
  end

  def assert_raise(exception, function) when is_function(function) do
    error =
      try do
        function.()
        nil
      rescue
        error -> {error, __STACKTRACE__}
      end

    case error do
      nil -> flunk("Expected exception #{inspect(exception)} but nothing was raised")
      {error, stacktrace} -> check_exception(exception, error, stacktrace)
    end
  end

  def assert_raise(exception, message, function) when is_function(function) do
    error = assert_raise(exception, function)
    actual = Exception.message(error)

    matches =
      case message do
        %Regex{} -> Regex.match?(message, actual)
        text when is_binary(text) -> text == actual
      end

    if matches do
      error
    else
      flunk("""
      Wrong message for #{inspect(exception)}
      expected:
        #{inspect(message)}
      actual:
        #{inspect(actual)}\
      """)
    end
  end

  defp check_exception(expected, %{__struct__: expected} = error, _stacktrace), do: error

  # An assertion that failed inside is no surprise: it fails the test as itself.
  defp check_exception(_expected, %AssertionError{} = error, _stacktrace), do: raise(error)

  defp check_exception(expected, error, stacktrace) do
    message =
      "Expected exception #{inspect(expected)} but got #{inspect(error.__struct__)} " <>
        "(#{Exception.message(error)})"

    reraise(%AssertionError{message: message}, stacktrace)
  end
end
