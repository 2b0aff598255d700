# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Exception.format_banner(:error, %RuntimeError{message: "a"}))
IO.inspect(Exception.format_banner(:error, :badarg))
IO.inspect(Exception.format_banner(:throw, {:a, 1}))
IO.inspect(Exception.format_banner(:exit, :normal))
IO.inspect(Exception.format_banner(:exit, {:shutdown, :x}))
IO.inspect(Exception.format(:error, %ArgumentError{}, []))
IO.inspect(Exception.format(:exit, :killed))
