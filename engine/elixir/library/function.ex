# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Function do
  def identity(value), do: value

  def capture(module, name, arity)
      when is_atom(module) and is_atom(name) and is_integer(arity) and arity >= 0 and arity <= 255 do
    :erlang.make_fun(module, name, arity)
  end

  def info(function), do: :erlang.fun_info(function)
  def info(function, item), do: :erlang.fun_info(function, item)
end
