# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A child where a module should be: init fails in the new process.
Process.flag(:trap_exit, true)

for other <- [{Agent, 1}, %{}, "text"] do
  {:error, {reason, [{module, function, arguments, _place} | _]}} =
    Supervisor.start_link(other, strategy: :one_for_one)

  IO.inspect({reason, module, function, arguments})

  receive do
    {:EXIT, _pid, {reason, _trace}} -> IO.inspect(reason)
  end
end
