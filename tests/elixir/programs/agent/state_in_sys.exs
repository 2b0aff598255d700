# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, agent} = Agent.start_link(fn -> [1, 2] end)
IO.inspect(:sys.get_state(agent))
IO.inspect(:sys.replace_state(agent, fn list -> [0 | list] end))
IO.inspect(Agent.get(agent, & &1))
