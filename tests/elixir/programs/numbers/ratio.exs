# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Float.ratio(0.5))
IO.inspect(Float.ratio(3.14))
IO.inspect(Float.ratio(-2.5))
IO.inspect(Float.ratio(0.0))
IO.inspect(Float.ratio(4.0))
