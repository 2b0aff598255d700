# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The documented functions and macros of the real system's modules, a module a line, without what is deprecated:
#     elixir real_functions.exs > real_functions.txt
# For the page that says which of them are here, too.

libraries = [:elixir, :ex_unit, :logger]
for library <- libraries, do: Application.load(library)

erlang = ~w(application atomics binary counters erlang ets gen_event gen_server gen_statem global io io_lib lists maps math os
            persistent_term proc_lib queue rand re string supervisor sys timer unicode)a

documented = fn module ->
  case Code.fetch_docs(module) do
    {:docs_v1, _, :elixir, _, moduledoc, metadata, entries}
    when moduledoc != :hidden and not is_map_key(metadata, :deprecated) ->
      for {{kind, name, arity}, _, _, doc, metadata} <- entries,
          kind in [:function, :macro],
          doc != :hidden,
          not is_map_key(metadata, :deprecated),
          least <- (arity - Map.get(metadata, :defaults, 0))..arity,
          do: {name, least}

    _ ->
      []
  end
end

exported = fn module -> for {name, arity} <- module.module_info(:exports), name != :module_info, do: {name, arity} end

print = fn module, functions ->
  names = for {name, arity} <- Enum.sort(functions), do: "#{name}/#{arity}"
  IO.puts("#{inspect(module)} #{Enum.join(names, " ")}")
end

IO.puts("# SPDX-FileCopyrightText: The Espalier authors\n# SPDX-License-Identifier: Apache-2.0")
for module <- erlang, do: print.(module, exported.(module))

for module <- libraries |> Enum.flat_map(&Application.spec(&1, :modules)) |> Enum.sort(),
    Code.ensure_loaded?(module),
    functions = documented.(module),
    functions != [] or function_exported?(module, :exception, 1),
    do: print.(module, functions)
