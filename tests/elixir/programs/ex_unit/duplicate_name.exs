ExUnit.start(seed: 0, autorun: false)

try do
  defmodule TwiceTest do
    use ExUnit.Case

    test "same" do
      assert true
    end

    test "same" do
      assert true
    end
  end
rescue
  error -> IO.puts(Exception.message(error))
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
