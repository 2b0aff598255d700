# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# require_file, eval_string and string_to_quoted are written in C++.
defmodule Code do
  def ensure_loaded(module) when is_atom(module) do
    if loaded?(module), do: {:module, module}, else: {:error, :nofile}
  end

  def ensure_loaded?(module) when is_atom(module), do: loaded?(module)

  def ensure_loaded!(module) do
    case ensure_loaded(module) do
      {:module, module} -> module
      {:error, reason} -> raise_not_loaded(module, reason)
    end
  end

  def ensure_compiled(module), do: ensure_loaded(module)

  def ensure_compiled!(module) do
    case ensure_loaded(module) do
      {:module, module} -> module
      {:error, reason} -> raise_not_loaded(module, reason)
    end
  end

  def loaded?(module), do: :erlang.function_exported(module, :module_info, 0)

  def compiler_options(_options), do: %{}
  def put_compiler_option(_name, _value), do: :ok
  def get_compiler_option(_name), do: nil

  defp raise_not_loaded(module, reason) do
    raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
  end
end
