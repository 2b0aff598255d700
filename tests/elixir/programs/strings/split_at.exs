# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.split_at("hello", 2))
IO.inspect(String.split_at("hello", -2))
IO.inspect(String.split_at("hello", 10))
IO.inspect(String.split_at("hello", -10))
IO.inspect(String.split_at("héllo", 2))
