# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Enum.to_list(1..60))
IO.inspect(List.to_tuple(Enum.to_list(1..55)))
IO.inspect(inspect(Enum.to_list(1..60), limit: :infinity))
