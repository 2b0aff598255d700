# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(~r/abc/)
IO.inspect(~r/a\/b/i)
IO.inspect(~r{a/b})
IO.inspect(Regex.compile!("a\nb"))
IO.inspect(~r/\d+/um)
