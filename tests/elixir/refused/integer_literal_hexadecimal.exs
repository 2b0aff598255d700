# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: 64 bits
IO.inspect(0xFFFF_FFFF_FFFF_FFFF_FF)
