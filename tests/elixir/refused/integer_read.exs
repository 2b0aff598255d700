# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: 64 bits
IO.inspect(String.to_integer("123456789012345678901234567890"))
