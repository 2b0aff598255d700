# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(for x <- [1], into: %{})
