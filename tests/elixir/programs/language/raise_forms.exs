# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
attempt = fn function ->
  try do
    function.()
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e)}")
  end
end
attempt.(fn -> raise "text" end)
attempt.(fn -> raise ArgumentError end)
attempt.(fn -> raise ArgumentError, "message" end)
attempt.(fn -> raise ArgumentError, message: "as option" end)
attempt.(fn -> raise %RuntimeError{message: "a struct"} end)
attempt.(fn -> raise RuntimeError end)
attempt.(fn -> raise ArgumentError.exception("made before") end)
message = "in a variable"
attempt.(fn -> raise message end)
module = ArgumentError
attempt.(fn -> raise module, "dynamic module" end)
attempt.(fn -> raise "with #{1 + 1}" end)
attempt.(fn -> raise Process.get(:none, :not_an_exception) end)
attempt.(fn -> raise ArithmeticError end)
attempt.(fn -> raise KeyError, key: :k, term: [a: 1] end)
attempt.(fn -> raise UndefinedFunctionError, module: Foo, function: :bar, arity: 2 end)
attempt.(fn -> raise FunctionClauseError, module: Foo, function: :bar, arity: 1 end)
