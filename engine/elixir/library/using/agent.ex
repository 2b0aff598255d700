# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

def child_spec(argument) do
  Supervisor.child_spec(
    %{id: __MODULE__, start: {__MODULE__, :start_link, [argument]}},
    unquote(opts)
  )
end
