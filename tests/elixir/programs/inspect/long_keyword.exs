# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(name: "some process name", restart: :permanent, shutdown: 5000, type: :worker, modules: [Foo.Bar])
IO.inspect([{:a, 1}, {:b, [c: Enum.to_list(1..30)]}])
