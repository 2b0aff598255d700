# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# All its functions are written in C++.
defmodule Regex do
  defstruct re_pattern: nil, source: "", opts: "", re_version: ""
end
