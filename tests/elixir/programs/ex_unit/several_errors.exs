ExUnit.start(seed: 0)

defmodule SeveralTest do
  use ExUnit.Case

  test "several errors" do
    errors = [
      {:error, RuntimeError.exception("first"), []},
      {:error, ArgumentError.exception("second"), []}
    ]

    raise ExUnit.MultiError, errors: errors
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
