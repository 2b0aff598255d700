IO.inspect(:stdio, [1, 2], label: "device")
IO.puts(:stdio, "text")
IO.puts(:standard_io, "text too")
IO.puts(Process.group_leader(), "to the group leader")
IO.puts(:stderr, "not seen")
IO.write(:standard_error, "not seen")
IO.inspect(:stderr, :hidden, [])
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
