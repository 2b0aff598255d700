# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
:persistent_term.put({MyApp, :key}, %{a: 1})
IO.inspect(:persistent_term.get({MyApp, :key}))
IO.inspect(:persistent_term.get(:missing, :default))
IO.inspect(:persistent_term.erase({MyApp, :key}))
IO.inspect(:persistent_term.erase({MyApp, :key}))
