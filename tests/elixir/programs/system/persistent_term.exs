IO.inspect(:persistent_term.put(:my_key, %{a: 1}))
IO.inspect(:persistent_term.get(:my_key))
IO.inspect(:persistent_term.get(:no_such_key, :default))
IO.inspect(Task.await(Task.async(fn -> :persistent_term.get(:my_key) end)))
IO.inspect(:persistent_term.erase(:my_key))
IO.inspect(:persistent_term.erase(:my_key))
IO.inspect(:persistent_term.get(:my_key, nil))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
