# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.frequencies(~w{ant buffalo ant ant buffalo dingo})
IO.inspect Enum.frequencies([])
IO.inspect Enum.frequencies([1, 1.0, 1])
IO.inspect Enum.frequencies(String.graphemes("hello world"))
IO.inspect Enum.frequencies_by(~w{aa aA bb cc}, &String.downcase/1)
IO.inspect Enum.frequencies_by(1..10, &rem(&1, 3))
