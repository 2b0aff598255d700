# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Enum.to_list(1..40))
IO.inspect(Enum.to_list(100..140), width: 30)
IO.inspect({1, 2, Enum.to_list(1..40)})
