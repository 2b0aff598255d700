# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule SimpleError do
  defexception message: "simple default"
end
defmodule FieldError do
  defexception [:field, :value]
  @impl true
  def message(%{field: field, value: value}), do: "#{field} is wrong: #{inspect(value)}"
end
defmodule CustomError do
  defexception [:message, :code]
  @impl true
  def exception(code) do
    %CustomError{message: "code #{code}", code: code}
  end
end
defmodule NoMessageError do
  defexception [:reason]
end
attempt = fn function ->
  try do
    function.()
  rescue
    e ->
      IO.puts(Exception.message(e))
      IO.inspect(e)
  end
end
attempt.(fn -> raise SimpleError end)
attempt.(fn -> raise SimpleError, "given" end)
attempt.(fn -> raise SimpleError, message: "as field" end)
attempt.(fn -> raise FieldError, field: :age, value: -1 end)
attempt.(fn -> raise CustomError, 42 end)
attempt.(fn -> raise FieldError, field: :only end)
IO.inspect(is_exception(SimpleError.exception([])))
IO.inspect(is_exception(%{}))
IO.inspect(Exception.exception?(SimpleError.exception("x")))
IO.inspect(SimpleError.message(SimpleError.exception("y")))
