# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Speaker do
  @callback speak(String.t()) :: String.t()
  @callback volume() :: integer
  @optional_callbacks volume: 0
end
defmodule Loud do
  @behaviour Speaker
  @impl true
  def speak(text), do: String.upcase(text)
  @impl Speaker
  def volume, do: 11
end
defmodule Quiet do
  @behaviour Speaker
  @impl Speaker
  def speak(text), do: String.downcase(text)
end
for module <- [Loud, Quiet], do: IO.puts(module.speak("Hello"))
IO.inspect(Loud.volume())
IO.inspect(function_exported?(Quiet, :volume, 0))
