# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect({:ok, "a rather long string to fill the line", "another long string to break it", :atom})
IO.inspect({:error, {:already_started, [name: "some long name here", restart: :permanent, shutdown: 5000]}})
