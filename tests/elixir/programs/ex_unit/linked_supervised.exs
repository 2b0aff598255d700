ExUnit.start(seed: 0)

defmodule ExampleTest do
  use ExUnit.Case

  test "takes the test down" do
    Process.flag(:trap_exit, true)
    pid = start_link_supervised!({Agent, fn -> 1 end})
    {:links, links} = Process.info(self(), :links)
    assert pid in links
  end
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
