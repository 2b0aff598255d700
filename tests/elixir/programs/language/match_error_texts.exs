# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
values = [1, {:error, :reason}, "text", nil, [1, 2], %{a: 1}, 'abc', :atom, 1.5]
for value <- values do
  try do
    {:ok, _} = value
  rescue
    error in MatchError -> IO.puts(Exception.message(error))
  end
end
try do
  [_ | _] = []
rescue
  error -> IO.inspect(error)
end
try do
  %{a: _} = %{b: 1}
rescue
  error -> IO.inspect(error.term)
end
