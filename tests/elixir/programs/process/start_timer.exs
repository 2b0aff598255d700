# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
ref = :erlang.start_timer(5, self(), :tick)
receive do
  {:timeout, ^ref, message} -> IO.inspect(message)
end
