# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Dates and times of the calendar in use, in UTC. How they are shown is written in C++.
defmodule Calendar.Moments do
  # Days since 1 January of the year 0, counted in years that begin in March: the leap day is then the last of a year.
  def days(year, month, day) do
    year = if month <= 2, do: year - 1, else: year
    era = Integer.floor_div(year, 400)
    in_era = year - era * 400
    in_year = div(153 * rem(month + 9, 12) + 2, 5) + day - 1
    era * 146_097 + in_era * 365 + div(in_era, 4) - div(in_era, 100) + in_year + 60
  end

  def date(days) do
    days = days - 60
    era = Integer.floor_div(days, 146_097)
    in_era = days - era * 146_097
    years = div(in_era - div(in_era, 1460) + div(in_era, 36_524) - div(in_era, 146_096), 365)
    in_year = in_era - (365 * years + div(years, 4) - div(years, 100))
    shifted = div(5 * in_year + 2, 153)
    day = in_year - div(153 * shifted + 2, 5) + 1
    month = if shifted < 10, do: shifted + 3, else: shifted - 9
    {years + era * 400 + if(month <= 2, do: 1, else: 0), month, day}
  end

  def leap_year?(year), do: rem(year, 4) == 0 and (rem(year, 100) != 0 or rem(year, 400) == 0)

  def days_in_month(year, 2), do: if(leap_year?(year), do: 29, else: 28)
  def days_in_month(_year, month) when month in [4, 6, 9, 11], do: 30
  def days_in_month(_year, month) when month in 1..12, do: 31

  def valid_date?(year, month, day) do
    is_integer(year) and month in 1..12 and day in 1..days_in_month(year, month)//1
  end

  def valid_time?(hour, minute, second, {_, precision}) do
    hour in 0..23 and minute in 0..59 and second in 0..59 and precision in 0..6
  end

  # Microseconds since the year 0 began.
  def moment(%{year: year, month: month, day: day} = time) do
    days(year, month, day) * 86_400_000_000 + in_day(time)
  end

  def in_day(%{hour: hour, minute: minute, second: second, microsecond: {microsecond, _}}) do
    ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond
  end

  def fields(moment, precision) do
    {year, month, day} = date(Integer.floor_div(moment, 86_400_000_000))
    clock = clock(Integer.mod(moment, 86_400_000_000), precision)
    Map.merge(clock, %{year: year, month: month, day: day})
  end

  def clock(microseconds, precision) do
    seconds = div(microseconds, 1_000_000)

    %{
      hour: div(seconds, 3600),
      minute: rem(div(seconds, 60), 60),
      second: rem(seconds, 60),
      microsecond: {rem(microseconds, 1_000_000), precision}
    }
  end

  def per_second(:day), do: {86_400_000_000, 0}
  def per_second(:hour), do: {3_600_000_000, 0}
  def per_second(:minute), do: {60_000_000, 0}
  def per_second(:second), do: {1_000_000, 0}
  def per_second(:millisecond), do: {1000, 3}
  def per_second(:microsecond), do: {1, 6}

  def added(moment, {_, precision}, amount, unit) do
    {length, least} = per_second(unit)
    {moment + amount * length, max(precision, least)}
  end

  def difference(left, right, unit), do: div(left - right, elem(per_second(unit), 0))

  def compare(left, right) when left < right, do: :lt
  def compare(left, right) when left > right, do: :gt
  def compare(_left, _right), do: :eq

  def truncate({microsecond, precision}, unit) do
    {_length, most} = per_second(unit)
    kept = min(precision, most)
    unit = Integer.pow(10, 6 - kept)
    {div(microsecond, unit) * unit, kept}
  end

  def iso(time), do: String.replace(to_string(time), " ", "T")

  def parse_date(text) do
    case Regex.run(~r/^(-?\d{4})-(\d\d)-(\d\d)$/, text, capture: :all_but_first) do
      nil -> {:error, :invalid_format}
      parts -> {:ok, Enum.map(parts, &String.to_integer/1)}
    end
  end

  def parse_time(text) do
    case Regex.run(~r/^T?(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?$/, text, capture: :all_but_first) do
      nil -> {:error, :invalid_format}
      [hour, minute, second] -> {:ok, numbers([hour, minute, second]) ++ [{0, 0}]}
      [hour, minute, second, part] -> {:ok, numbers([hour, minute, second]) ++ [fraction(part)]}
    end
  end

  defp numbers(texts), do: Enum.map(texts, &String.to_integer/1)

  defp fraction(digits) do
    digits = String.slice(digits, 0, 6)
    {String.to_integer(String.pad_trailing(digits, 6, "0")), String.length(digits)}
  end

  def fail(kind, text, reason) do
    raise ArgumentError, "cannot parse #{inspect(text)} as #{kind}, reason: #{inspect(reason)}"
  end
end

defmodule Date do
  alias Calendar.Moments
  @enforce_keys [:year, :month, :day]
  defstruct [:year, :month, :day, calendar: Calendar.ISO]

  def new(year, month, day, _calendar \\ Calendar.ISO) do
    if Moments.valid_date?(year, month, day),
      do: {:ok, %Date{year: year, month: month, day: day}},
      else: {:error, :invalid_date}
  end

  def new!(year, month, day, calendar \\ Calendar.ISO) do
    case new(year, month, day, calendar) do
      {:ok, date} -> date
      {:error, reason} -> raise ArgumentError, "cannot build date, reason: #{inspect(reason)}"
    end
  end

  def utc_today, do: DateTime.to_date(DateTime.utc_now())
  def from_sigil(text), do: from_iso8601!(text)

  def from_iso8601(text) do
    with {:ok, [year, month, day]} <- Moments.parse_date(text), do: new(year, month, day)
  end

  def from_iso8601!(text) do
    case from_iso8601(text) do
      {:ok, date} -> date
      {:error, reason} -> Moments.fail("date", text, reason)
    end
  end

  def to_iso8601(%{year: year, month: month, day: day}), do: Kernel.to_string(new!(year, month, day))
  def to_string(date), do: to_iso8601(date)
  def to_erl(%{year: year, month: month, day: day}), do: {year, month, day}
  def from_erl({year, month, day}), do: new(year, month, day)
  def from_erl!({year, month, day}), do: new!(year, month, day)
  def compare(left, right), do: Moments.compare(to_erl(left), to_erl(right))
  def add(date, amount), do: from_days(days(date) + amount)
  def diff(left, right), do: days(left) - days(right)
  def leap_year?(%{year: year}), do: Moments.leap_year?(year)
  def days_in_month(%{year: year, month: month}), do: Moments.days_in_month(year, month)
  def day_of_week(date), do: Integer.mod(days(date) + 5, 7) + 1
  def day_of_year(%{year: year} = date), do: days(date) - Moments.days(year, 1, 1) + 1
  def beginning_of_month(%{year: year, month: month}), do: new!(year, month, 1)
  def end_of_month(%{year: year, month: month} = date), do: new!(year, month, days_in_month(date))
  def beginning_of_week(date), do: add(date, 1 - day_of_week(date))
  def end_of_week(date), do: add(date, 7 - day_of_week(date))

  defp days(%{year: year, month: month, day: day}), do: Moments.days(year, month, day)

  defp from_days(days) do
    {year, month, day} = Moments.date(days)
    new!(year, month, day)
  end
end

defmodule Time do
  alias Calendar.Moments
  @enforce_keys [:hour, :minute, :second]
  defstruct [:hour, :minute, :second, microsecond: {0, 0}, calendar: Calendar.ISO]

  def new(hour, minute, second, microsecond \\ {0, 0})
  def new(hour, minute, second, part) when is_integer(part), do: new(hour, minute, second, {part, 6})

  def new(hour, minute, second, microsecond) do
    if Moments.valid_time?(hour, minute, second, microsecond),
      do: {:ok, %Time{hour: hour, minute: minute, second: second, microsecond: microsecond}},
      else: {:error, :invalid_time}
  end

  def new!(hour, minute, second, microsecond \\ {0, 0}) do
    case new(hour, minute, second, microsecond) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot build time, reason: #{inspect(reason)}"
    end
  end

  def utc_now, do: DateTime.to_time(DateTime.utc_now())
  def from_sigil(text), do: from_iso8601!(text)

  def from_iso8601(text) do
    with {:ok, [hour, minute, second, part]} <- Moments.parse_time(text), do: new(hour, minute, second, part)
  end

  def from_iso8601!(text) do
    case from_iso8601(text) do
      {:ok, time} -> time
      {:error, reason} -> Moments.fail("time", text, reason)
    end
  end

  def to_iso8601(time), do: Kernel.to_string(struct(Time, Map.from_struct(time)))
  def to_string(time), do: to_iso8601(time)
  def to_erl(%{hour: hour, minute: minute, second: second}), do: {hour, minute, second}
  def compare(left, right), do: Moments.compare(Moments.in_day(left), Moments.in_day(right))
  def diff(left, right, unit \\ :second), do: Moments.difference(Moments.in_day(left), Moments.in_day(right), unit)

  def add(time, amount, unit \\ :second) do
    {moment, precision} = Moments.added(Moments.in_day(time), time.microsecond, amount, unit)
    struct(Time, Moments.clock(Integer.mod(moment, 86_400_000_000), precision))
  end

  def truncate(time, unit), do: %{time | microsecond: Moments.truncate(time.microsecond, unit)}
end

defmodule NaiveDateTime do
  alias Calendar.Moments
  @enforce_keys [:year, :month, :day, :hour, :minute, :second]
  defstruct [:year, :month, :day, :hour, :minute, :second, microsecond: {0, 0}, calendar: Calendar.ISO]

  def new(%{year: _} = date, %{hour: _} = time) do
    {:ok, struct(NaiveDateTime, Map.merge(Map.from_struct(date), Map.from_struct(time)))}
  end

  def new(year, month, day, hour, minute, second, microsecond \\ {0, 0}) do
    with {:ok, date} <- Date.new(year, month, day),
         {:ok, time} <- Time.new(hour, minute, second, microsecond),
         do: new(date, time)
  end

  def new!(date, time), do: elem(new(date, time), 1)

  def new!(year, month, day, hour, minute, second, microsecond \\ {0, 0}) do
    case new(year, month, day, hour, minute, second, microsecond) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot build naive datetime, reason: #{inspect(reason)}"
    end
  end

  def utc_now, do: DateTime.to_naive(DateTime.utc_now())
  def local_now, do: truncate(utc_now(), :second)
  def from_sigil(text), do: from_iso8601!(text)

  def from_iso8601(text) do
    with [date, time] <- String.split(text, ["T", " "], parts: 2),
         {:ok, date} <- Date.from_iso8601(date),
         {:ok, time} <- Time.from_iso8601(String.replace(time, ~r/(Z|[+-]\d\d:\d\d)$/, "")) do
      new(date, time)
    else
      {:error, reason} -> {:error, reason}
      _ -> {:error, :invalid_format}
    end
  end

  def from_iso8601!(text) do
    case from_iso8601(text) do
      {:ok, time} -> time
      {:error, reason} -> Moments.fail("naive datetime", text, reason)
    end
  end

  def to_iso8601(time), do: Moments.iso(new!(time, time))
  def to_string(time), do: Kernel.to_string(new!(time, time))
  def to_date(%{year: year, month: month, day: day}), do: Date.new!(year, month, day)
  def to_time(time), do: struct(Time, Map.from_struct(time))
  def compare(left, right), do: Moments.compare(Moments.moment(left), Moments.moment(right))
  def diff(left, right, unit \\ :second), do: Moments.difference(Moments.moment(left), Moments.moment(right), unit)

  def add(time, amount, unit \\ :second) do
    {moment, precision} = Moments.added(Moments.moment(time), time.microsecond, amount, unit)
    struct(NaiveDateTime, Moments.fields(moment, precision))
  end

  def truncate(time, unit), do: %{time | microsecond: Moments.truncate(time.microsecond, unit)}
end

defmodule DateTime do
  alias Calendar.Moments
  # Of 1 January 1970.
  @epoch 62_167_219_200_000_000

  @enforce_keys [:year, :month, :day, :hour, :minute, :second, :time_zone, :zone_abbr, :utc_offset, :std_offset]
  defstruct [
    :year,
    :month,
    :day,
    :hour,
    :minute,
    :second,
    :time_zone,
    :zone_abbr,
    :utc_offset,
    :std_offset,
    microsecond: {0, 0},
    calendar: Calendar.ISO
  ]

  def utc_now(_calendar \\ Calendar.ISO), do: at(@epoch + System.system_time(:microsecond), 6)
  def now("Etc/UTC"), do: {:ok, utc_now()}
  def now(_zone), do: {:error, :utc_only_time_zone_database}

  def now!(zone) do
    case now(zone) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot get current datetime in #{inspect(zone)} time zone, reason: #{inspect(reason)}"
    end
  end

  def new(date, time, zone \\ "Etc/UTC")
  def new(date, time, "Etc/UTC"), do: from_naive(NaiveDateTime.new!(date, time), "Etc/UTC")
  def new(_date, _time, _zone), do: {:error, :utc_only_time_zone_database}
  def new!(date, time, zone \\ "Etc/UTC"), do: from_naive!(NaiveDateTime.new!(date, time), zone)

  def from_naive(time, "Etc/UTC"), do: {:ok, utc(Map.from_struct(time))}
  def from_naive(_time, _zone), do: {:error, :utc_only_time_zone_database}

  def from_naive!(time, zone) do
    case from_naive(time, zone) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot convert #{inspect(time)} to datetime, reason: #{inspect(reason)}"
    end
  end

  def from_unix(amount, unit \\ :second)

  def from_unix(amount, unit) when is_integer(amount) do
    {moment, precision} = Moments.added(@epoch, {0, 0}, amount, unit)
    {:ok, at(moment, precision)}
  end

  def from_unix!(amount, unit \\ :second), do: elem(from_unix(amount, unit), 1)
  def to_unix(time, unit \\ :second), do: Integer.floor_div(Moments.moment(time) - @epoch, elem(Moments.per_second(unit), 0))
  def from_sigil(text), do: elem_or_fail(from_iso8601(text), text)

  def from_iso8601(text) do
    case Regex.run(~r/^(.*?)(Z|[+-]\d\d:\d\d)$/, text, capture: :all_but_first) do
      [time, offset] ->
        with {:ok, time} <- NaiveDateTime.from_iso8601(time) do
          seconds = offset(offset)
          {:ok, utc(Map.from_struct(NaiveDateTime.add(time, -seconds))), seconds}
        end

      nil ->
        case NaiveDateTime.from_iso8601(text) do
          {:ok, _time} -> {:error, :missing_offset}
          error -> error
        end
    end
  end

  def to_iso8601(time), do: Moments.iso(time)
  def to_string(time), do: Kernel.to_string(time)
  def to_date(time), do: NaiveDateTime.to_date(time)
  def to_time(time), do: NaiveDateTime.to_time(time)
  def to_naive(time), do: struct(NaiveDateTime, Map.from_struct(time))
  def compare(left, right), do: Moments.compare(Moments.moment(left), Moments.moment(right))
  def diff(left, right, unit \\ :second), do: Moments.difference(Moments.moment(left), Moments.moment(right), unit)

  def add(time, amount, unit \\ :second) do
    {moment, precision} = Moments.added(Moments.moment(time), time.microsecond, amount, unit)
    at(moment, precision)
  end

  def truncate(time, unit), do: %{time | microsecond: Moments.truncate(time.microsecond, unit)}

  defp at(moment, precision), do: utc(Moments.fields(moment, precision))

  defp utc(fields) do
    zone = %{time_zone: "Etc/UTC", zone_abbr: "UTC", utc_offset: 0, std_offset: 0}
    struct(DateTime, Map.merge(fields, zone))
  end

  defp offset("Z"), do: 0
  defp offset("-" <> rest), do: -offset("+" <> rest)

  defp offset("+" <> rest) do
    [hours, minutes] = String.split(rest, ":")
    String.to_integer(hours) * 3600 + String.to_integer(minutes) * 60
  end

  defp elem_or_fail({:ok, time, _offset}, _text), do: time
  defp elem_or_fail({:error, reason}, text), do: Moments.fail("datetime", text, reason)
end
