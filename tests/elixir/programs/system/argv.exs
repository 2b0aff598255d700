IO.inspect(System.argv())
System.argv(["a", "b"])
IO.inspect(System.argv())
IO.inspect(System.version())
IO.inspect(System.otp_release())
IO.inspect(System.schedulers_online() > 0)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
