# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Logger do
  @levels [:debug, :info, :notice, :warning, :error, :critical, :alert, :emergency]

  def debug(message, metadata \\ []), do: log(:debug, message, metadata)
  def info(message, metadata \\ []), do: log(:info, message, metadata)
  def notice(message, metadata \\ []), do: log(:notice, message, metadata)
  def warning(message, metadata \\ []), do: log(:warning, message, metadata)
  def warn(message, metadata \\ []), do: log(:warning, message, metadata)
  def error(message, metadata \\ []), do: log(:error, message, metadata)
  def critical(message, metadata \\ []), do: log(:critical, message, metadata)
  def alert(message, metadata \\ []), do: log(:alert, message, metadata)
  def emergency(message, metadata \\ []), do: log(:emergency, message, metadata)

  def log(level, message, metadata \\ [])
  def log(:warn, message, metadata), do: log(:warning, message, metadata)

  def log(level, message, _metadata) when level in @levels do
    if enabled?(level) and not disabled?(self()), do: write(level, message)
    :ok
  end

  def log(level, _message, _metadata) do
    raise ArgumentError, "unknown log level #{inspect(level)}"
  end

  def bare_log(level, message, metadata \\ []), do: log(level, message, metadata)

  # --- configuration, of the whole program ---

  def level, do: :persistent_term.get({Logger, :level}, :debug)

  def configure(options) do
    case Keyword.fetch(options, :level) do
      {:ok, level} -> :persistent_term.put({Logger, :level}, checked(level))
      :error -> :ok
    end

    :ok
  end

  def configure_backend(_backend, options) do
    case Keyword.fetch(options, :format) do
      {:ok, format} -> :persistent_term.put({Logger, :format}, format)
      :error -> :ok
    end

    :ok
  end

  def add_backend(_backend, _options \\ []), do: {:ok, self()}

  def remove_backend(_backend, _options \\ []) do
    :persistent_term.put({Logger, :silent}, true)
    :ok
  end

  def flush, do: :ok

  def put_module_level(_module, _level), do: :ok
  def delete_module_level(_module), do: :ok

  def compare_levels(level, level), do: :eq
  def compare_levels(left, right), do: if(rank(left) > rank(right), do: :gt, else: :lt)

  # --- metadata, of one process ---

  def metadata do
    {_enabled, metadata} = own()
    metadata
  end

  def metadata(changes) do
    {enabled, metadata} = own()

    changed =
      Enum.reduce(changes, metadata, fn
        {key, nil}, metadata -> Keyword.delete(metadata, key)
        {key, value}, metadata -> Keyword.put(metadata, key, value)
      end)

    Process.put({Logger, :process}, {enabled, changed})
    :ok
  end

  def reset_metadata(metadata \\ []) do
    {enabled, _metadata} = own()
    Process.put({Logger, :process}, {enabled, []})
    metadata(metadata)
  end

  def enable(pid) when pid == self(), do: switch(true)
  def disable(pid) when pid == self(), do: switch(false)

  def enabled?(pid) when pid == self(), do: elem(own(), 0)
  def enabled?(level), do: rank(checked(level)) >= rank(level())

  defp disabled?(pid) when pid == self(), do: not elem(own(), 0)

  defp switch(enabled) do
    {_enabled, metadata} = own()
    Process.put({Logger, :process}, {enabled, metadata})
    :ok
  end

  defp own, do: Process.get({Logger, :process}, {true, []})

  defp checked(:warn), do: :warning
  defp checked(level), do: level

  # `:none` lets nothing pass, `:all` everything.
  defp rank(:all), do: -1
  defp rank(:none), do: 100
  defp rank(:warn), do: rank(:warning)

  defp rank(level) do
    case Enum.find_index(@levels, fn each -> each == level end) do
      nil -> raise ArgumentError, "unknown log level #{inspect(level)}"
      index -> index
    end
  end

  # --- writing ---

  defp write(level, message) do
    text = format(level, text_of(message))
    captures = :persistent_term.get({Logger, :captures}, [])

    if captures == [] do
      unless :persistent_term.get({Logger, :silent}, false), do: :espalier.log(level, text)
    else
      for {least, collector} <- captures, least == nil or rank(level) >= rank(least) do
        # It may have ended meanwhile.
        try do
          GenServer.call(collector, {:append, text})
        catch
          :exit, _ -> :ok
        end
      end
    end
  end

  defp text_of(function) when is_function(function, 0) do
    case function.() do
      {message, _metadata} -> text_of(message)
      message -> text_of(message)
    end
  end

  defp text_of(message) when is_map(message), do: Kernel.inspect(message)

  defp text_of(message) when is_list(message) do
    if Keyword.keyword?(message) and message != [],
      do: Kernel.inspect(message),
      else: IO.chardata_to_string(message)
  end

  defp text_of(message), do: to_string(message)

  defp format(level, text), do: "\n#{time_of_day()} [#{level_name(level)}] #{text}\n"

  defp level_name(:warning), do: "warning"
  defp level_name(level), do: Atom.to_string(level)

  defp time_of_day do
    milliseconds = rem(System.system_time(:millisecond), 86_400_000)
    hours = div(milliseconds, 3_600_000)
    minutes = rem(div(milliseconds, 60_000), 60)
    seconds = rem(div(milliseconds, 1000), 60)
    "#{padded(hours, 2)}:#{padded(minutes, 2)}:#{padded(seconds, 2)}.#{padded(rem(milliseconds, 1000), 3)}"
  end

  defp padded(number, width), do: String.pad_leading(Integer.to_string(number), width, "0")

  # --- capture_log: while one is open, nothing is written elsewhere ---

  def start_capture(level) do
    {:ok, collector} = Logger.Collector.start_link()
    captures = :persistent_term.get({Logger, :captures}, [])
    :persistent_term.put({Logger, :captures}, [{level, collector} | captures])
    collector
  end

  def take_capture(collector), do: GenServer.call(collector, :text)

  def stop_capture(collector) do
    captures = :persistent_term.get({Logger, :captures}, [])
    :persistent_term.put({Logger, :captures}, Enum.reject(captures, fn {_level, pid} -> pid == collector end))
    GenServer.stop(collector)
  end
end

defmodule Logger.Collector do
  use GenServer

  def start_link, do: GenServer.start_link(Logger.Collector, [])
  def init(texts), do: {:ok, texts}
  def handle_call({:append, text}, _from, texts), do: {:reply, :ok, [text | texts]}
  def handle_call(:text, _from, texts), do: {:reply, Enum.join(Enum.reverse(texts)), texts}
end
