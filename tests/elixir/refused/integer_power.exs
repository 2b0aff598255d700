# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: 64 bits
IO.inspect(Integer.pow(2, Process.get(:none, 64)))
