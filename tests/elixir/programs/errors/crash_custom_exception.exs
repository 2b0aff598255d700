# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule MyError do
  defexception [:code]
  def message(e), do: "code was #{e.code}"
end
raise MyError, code: 7
