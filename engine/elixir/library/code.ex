# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Code do
  def require_file(file, relative_to \\ nil) when is_binary(file) do
    path = expand(file, relative_to)

    if :espalier.code_require(path) do
      shown = Path.relative_to_cwd(path)

      try do
        :espalier.code_evaluate(read_program(path), shown, [])
      catch
        kind, reason ->
          :espalier.code_unrequire(path)
          :erlang.raise(kind, reason, __STACKTRACE__)
      end

      for module <- :espalier.code_modules(shown), do: {module, ""}
    end
  end

  def required_files, do: :espalier.code_required()

  def unrequire_files(files) when is_list(files), do: Enum.each(files, &:espalier.code_unrequire/1)

  def eval_file(file, relative_to \\ nil) when is_binary(file) do
    path = expand(file, relative_to)
    :espalier.code_evaluate(read_program(path), Path.relative_to_cwd(path), [])
  end

  def eval_string(string, binding \\ [], options \\ []) do
    file = if is_list(options), do: Keyword.get(options, :file, "nofile"), else: "nofile"
    :espalier.code_evaluate(IO.chardata_to_string(string), file, binding)
  end

  def compile_string(string, file \\ "nofile") when is_binary(file) do
    :espalier.code_evaluate(IO.chardata_to_string(string), file, [])
    for module <- :espalier.code_modules(file), do: {module, ""}
  end

  def compile_file(file, relative_to \\ nil) when is_binary(file) do
    path = expand(file, relative_to)
    compile_string(read_program(path), Path.relative_to_cwd(path))
  end

  def prepend_path(_path), do: true
  def append_path(_path), do: true
  def delete_path(_path), do: false
  def purge_compiler_modules, do: {:ok, 0}

  defp expand(file, nil), do: Path.expand(file)
  defp expand(file, relative_to), do: Path.expand(file, relative_to)

  defp read_program(path) do
    case File.read(path) do
      {:ok, text} -> text
      {:error, reason} -> raise Code.LoadError, file: path, reason: reason
    end
  end

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

  def loaded?(module), do: :espalier.module_known(module)

  def compiler_options(_options), do: %{}
  def put_compiler_option(_name, _value), do: :ok
  def get_compiler_option(_name), do: nil

  defp raise_not_loaded(module, reason) do
    raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
  end
end
