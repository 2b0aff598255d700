ExUnit.start(seed: 0)
IO.puts("no test module")
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
