# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, date} = Date.new(2022, 2, 28)
IO.inspect([date, Date.add(date, 1), Date.add(date, 366 * 2), Date.add(date, -59)])
IO.puts("#{date} #{~T[09:08:07.120]} #{~N[2022-01-31 10:00:00]} #{~U[2022-01-31 10:00:00.5Z]}")
IO.inspect({Date.new(2022, 2, 29), Date.leap_year?(~D[2024-01-01]), Date.days_in_month(date)})
IO.inspect(Enum.map([~D[2022-08-01], ~D[2000-02-29], ~D[1969-12-31]], &Date.day_of_week/1))
IO.inspect({Date.diff(~D[2024-03-01], ~D[2024-02-01]), Date.compare(date, ~D[2022-03-01])})
IO.inspect({Date.from_iso8601("2022-13-01"), Date.from_iso8601("x"), Date.to_iso8601(date)})
IO.inspect(Enum.sort([~D[2022-03-01], ~D[2021-12-31], ~D[2022-01-15]], Date))
IO.inspect(Enum.max([~T[10:00:00], ~T[09:59:59]], Time))

time = ~U[2022-08-31 23:59:58.250Z]
IO.inspect([DateTime.add(time, 3), DateTime.add(time, -1, :day), DateTime.add(time, 1, :millisecond)])
IO.inspect(DateTime.truncate(time, :second))
IO.inspect({DateTime.to_unix(time), DateTime.to_unix(time, :millisecond), DateTime.from_unix!(1_000_000_000)})
IO.inspect({DateTime.diff(time, ~U[2022-08-31 22:59:58Z]), DateTime.compare(time, time)})
IO.inspect({DateTime.to_iso8601(time), DateTime.to_date(time), DateTime.to_time(time), DateTime.to_naive(time)})
IO.inspect(DateTime.from_iso8601("2022-08-31T12:00:00+02:00"))
IO.inspect(NaiveDateTime.diff(~N[2022-01-01 00:01:00], ~N[2022-01-01 00:00:00]))
IO.inspect(Time.add(~T[23:59:00], 120))
IO.inspect(%{at: ~N[2022-01-01 00:00:00], state: :ok})

now = DateTime.utc_now()
IO.inspect({now.year >= 1970, now.time_zone, DateTime.diff(DateTime.utc_now(), now) < 5})
IO.inspect(match?(%Date{}, Date.utc_today()))

try do
  Date.from_iso8601!("nonsense")
rescue
  error -> IO.puts(Exception.message(error))
end
