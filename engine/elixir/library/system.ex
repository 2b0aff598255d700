# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule System.EnvError do
  defexception [:env]

  def message(%{env: env}) do
    "could not fetch environment variable #{inspect(env)} because it is not set"
  end
end

defmodule System do
  def monotonic_time, do: :erlang.monotonic_time()
  def monotonic_time(unit), do: :erlang.monotonic_time(unit)

  def system_time, do: :erlang.system_time()
  def system_time(unit), do: :erlang.system_time(unit)

  def os_time, do: :os.system_time()
  def os_time(unit), do: :os.system_time(unit)

  def time_offset, do: :erlang.time_offset()
  def time_offset(unit), do: :erlang.time_offset(unit)

  def unique_integer(modifiers \\ []), do: :erlang.unique_integer(modifiers)

  def convert_time_unit(_time, _from, 0), do: raise(ArgumentError, unit_error(0))

  def convert_time_unit(time, from, to) do
    :erlang.convert_time_unit(time, checked_unit(from), checked_unit(to))
  end

  defp checked_unit(unit) when unit in [:native, :second, :millisecond, :microsecond, :nanosecond], do: unit
  defp checked_unit(unit) when is_integer(unit) and unit > 0, do: unit
  defp checked_unit(unit), do: raise(ArgumentError, unit_error(unit))

  defp unit_error(unit) do
    "unsupported time unit. Expected :second, :millisecond, :microsecond, :nanosecond, " <>
      "or a positive integer, got #{inspect(unit)}"
  end

  def get_env, do: :espalier.env()
  def get_env(name, default \\ nil), do: :espalier.get_env(name) || default

  def fetch_env(name) do
    case :espalier.get_env(name) do
      nil -> :error
      value -> {:ok, value}
    end
  end

  def fetch_env!(name) do
    case :espalier.get_env(name) do
      nil -> raise System.EnvError, env: name
      value -> value
    end
  end

  def put_env(name, value) when is_binary(value), do: :espalier.put_env(name, value)

  def put_env(variables) do
    Enum.each(variables, fn
      {name, nil} -> delete_env(to_string(name))
      {name, value} -> put_env(to_string(name), to_string(value))
    end)
  end

  def delete_env(name), do: :espalier.put_env(name, nil)

  def argv, do: :persistent_term.get({System, :argv}, nil) || :espalier.arguments()

  def argv(arguments) do
    :persistent_term.put({System, :argv}, arguments)
    :ok
  end

  def at_exit(function) when is_function(function, 1), do: :espalier.at_exit(function)

  def halt(status \\ 0)
  def halt(status) when is_integer(status), do: :erlang.halt(status)
  def stop(status \\ 0) when is_integer(status), do: :erlang.halt(status)

  def schedulers, do: :espalier.schedulers_online()
  def schedulers_online, do: :espalier.schedulers_online()

  def otp_release, do: "25"
  def version, do: "1.14.0"
  def build_info, do: %{version: "1.14.0", otp_release: "24", build: "1.14.0 (compiled with Erlang/OTP 24)", date: "", revision: ""}
  def endianness, do: :little
  def pid, do: :espalier.process_id()

  def tmp_dir, do: :espalier.temporary_folder()
  def tmp_dir!, do: :espalier.temporary_folder()
  def user_home, do: :espalier.home_folder()
  def user_home!, do: :espalier.home_folder()
  def cwd, do: :espalier.current_folder()

  # A trace without the frames of whoever asks.
  def stacktrace, do: []

  def cmd(command, _arguments, _options \\ []) do
    raise ArgumentError, "System.cmd is left out here, so #{inspect(command)} is not run: no program can be started from a script"
  end
end
