# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  @derive {Inspect, only: [:name]}
  defstruct [:name, :password]
end

defmodule Account do
  @derive {Inspect, except: [:secret]}
  defstruct [:id, :secret, owner: "me"]
end

defmodule Run do
  def run do
    IO.inspect(%User{name: "joe", password: "1234"})
    IO.inspect(%Account{id: 1, secret: "s"})
    IO.inspect([%User{}], width: 10)
  end
end

Run.run()
