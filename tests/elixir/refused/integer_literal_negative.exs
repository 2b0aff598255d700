# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: 64 bits
IO.inspect(-99_999_999_999_999_999_999)
