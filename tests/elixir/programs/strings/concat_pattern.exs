# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
"hello " <> rest = "hello world"
IO.inspect(rest)

case "GET /index" do
  "POST " <> path -> IO.inspect({:post, path})
  "GET " <> path -> IO.inspect({:get, path})
end

IO.inspect("a" <> "b" <> "c")
