# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Application.get_env(:my_app, :key))
IO.inspect(Application.get_env(:my_app, :key, :default))
IO.inspect(Application.put_env(:my_app, :key, :value))
IO.inspect(Application.get_env(:my_app, :key))
IO.inspect(Application.fetch_env(:my_app, :key))
IO.inspect(Application.fetch_env(:my_app, :missing))
IO.inspect(Application.fetch_env!(:my_app, :key))
IO.inspect(Application.get_all_env(:my_app))
IO.inspect(Application.delete_env(:my_app, :key))
IO.inspect(Application.get_env(:my_app, :key))
try do
  Application.fetch_env!(:my_app, :missing)
rescue
  error -> IO.puts(Exception.message(error))
end
