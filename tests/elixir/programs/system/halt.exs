IO.puts("before")
System.halt(3)
IO.puts("after")
