# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
exceptions = [
  %MatchError{term: {:a, 1}},
  %CaseClauseError{term: [1]},
  %CondClauseError{},
  %WithClauseError{term: :x},
  %TryClauseError{term: :x},
  %BadMapError{term: 1},
  %BadFunctionError{term: 1},
  %BadStructError{struct: Foo, term: 1},
  %FunctionClauseError{module: Foo, function: :bar, arity: 2},
  %UndefinedFunctionError{module: Foo, function: :bar, arity: 2},
  %KeyError{key: :a, term: %{b: 1}},
  %KeyError{key: :a},
  %ErlangError{original: :foo},
  %ArithmeticError{},
  %SystemLimitError{},
  %Enum.EmptyError{},
  %Enum.OutOfBoundsError{},
  %File.Error{reason: :enoent, path: "a", action: "read file"},
  %Protocol.UndefinedError{protocol: Enumerable, value: {}}
]

for exception <- exceptions, do: IO.puts(Exception.message(exception))
