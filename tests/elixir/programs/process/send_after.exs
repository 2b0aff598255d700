# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
ref = Process.send_after(self(), :later, 400)
IO.inspect(is_reference(ref))
Process.send_after(self(), :sooner, 5)
for _ <- 1..2 do
  receive do
    message -> IO.inspect(message)
  end
end
