# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
data = %{
  users: [
    %{name: "Ann", roles: [:admin, :user], address: {"Main", 5}},
    %{name: "Bob", roles: [], address: {"Side", 7}}
  ],
  meta: {:version, 1, [a: 1]}
}
%{users: [%{name: first, roles: [role | _], address: {street, _}} | others], meta: {:version, v, [a: one]}} = data
IO.inspect({first, role, street, v, one})
[%{roles: [], address: {_, number}}] = others
IO.inspect(number)
{:ok, %{list: [_, {x, [y | z]}]}} = {:ok, %{list: [1, {2, [3, 4, 5]}]}}
IO.inspect({x, y, z})
{[a = b, {c, _} = d]} = {[1, {2, 3}]}
IO.inspect({a, b, c, d})
