# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, x} = {:error, :reason}
IO.inspect(x)
