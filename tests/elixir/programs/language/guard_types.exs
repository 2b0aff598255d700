# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
kinds = fn value ->
  checks = [
    atom: is_atom(value),
    binary: is_binary(value),
    bitstring: is_bitstring(value),
    boolean: is_boolean(value),
    float: is_float(value),
    function: is_function(value),
    integer: is_integer(value),
    list: is_list(value),
    map: is_map(value),
    nil: is_nil(value),
    number: is_number(value),
    pid: is_pid(value),
    port: is_port(value),
    reference: is_reference(value),
    tuple: is_tuple(value),
    struct: is_struct(value),
    exception: is_exception(value)
  ]
  for {name, true} <- checks, do: name
end
values = [:a, nil, true, 1, 1.5, "s", 'c', [], [1], {}, %{}, 1..2, self(), make_ref(), fn -> 1 end,
          %ArgumentError{}]
for value <- values, do: IO.inspect(kinds.(value))
