ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "exit" do
    catch_exit(:ok)
  end

  test "throw" do
    catch_throw(:ok)
  end

  test "error" do
    catch_error(:ok)
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
