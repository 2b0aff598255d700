# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
:erlang.binary_to_integer(Process.get(:none, "abc"))
