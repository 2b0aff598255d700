# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result =
  try do
    Process.info(self(), :nonsense)
  rescue
    error -> Exception.message(error)
  end
IO.puts(result)
IO.inspect(Process.info(self(), :registered_name))
