# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.split("abc", ""))
IO.inspect(String.split("abc", "", trim: true))
IO.inspect(String.split("abc", "", parts: 2))
IO.inspect(String.split("abc", "", parts: 3))
IO.inspect(String.split("héy", "", trim: true))
