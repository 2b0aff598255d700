# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:math.sqrt(16))
IO.inspect(:math.pi())
IO.inspect(:math.floor(1.5))
IO.inspect(:math.ceil(1.5))
IO.inspect(:math.log2(8))
IO.inspect(:math.log10(1000))
IO.inspect(:math.exp(0))
IO.inspect(:math.fmod(7, 3))
