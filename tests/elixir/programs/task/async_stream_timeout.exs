# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
results =
  [1, :slow, 3]
  |> Task.async_stream(
    fn
      :slow -> Process.sleep(:infinity)
      n -> n
    end,
    timeout: 50,
    on_timeout: :kill_task
  )
  |> Enum.to_list()
IO.inspect(results)
