# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.send_after(:late_name, :hello, 10)
Process.register(self(), :late_name)
receive do
  message -> IO.inspect(message)
end
