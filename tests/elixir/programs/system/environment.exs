IO.inspect(System.get_env("NO_SUCH_VARIABLE_HERE"))
IO.inspect(System.get_env("NO_SUCH_VARIABLE_HERE", "default"))
System.put_env("MY_VARIABLE", "value")
IO.inspect(System.get_env("MY_VARIABLE"))
IO.inspect(System.fetch_env("MY_VARIABLE"))
IO.inspect(System.fetch_env!("MY_VARIABLE"))
System.delete_env("MY_VARIABLE")
IO.inspect(System.fetch_env("MY_VARIABLE"))
System.put_env(A_ONE: "1", A_TWO: "2")
IO.inspect({System.get_env("A_ONE"), System.get_env("A_TWO")})
IO.inspect(is_map(System.get_env()))

try do
  System.fetch_env!("NO_SUCH_VARIABLE_HERE")
rescue
  error in System.EnvError -> IO.puts(Exception.message(error))
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
