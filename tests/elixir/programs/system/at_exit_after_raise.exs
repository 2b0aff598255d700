System.at_exit(fn status -> IO.puts("status #{status}") end)
IO.puts("script")
raise "failed"
