# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
state = %{players: %{ann: %{score: 0, items: []}, ben: %{score: 5, items: [:rope]}}}
state = put_in(state.players.ann.score, 3)
state = update_in(state, [:players, :ben, :score], &(&1 * 2))
state = update_in(state.players.ann.items, &[:lamp | &1])
IO.inspect state
{old, state} = get_and_update_in(state.players.ben.items, &{&1, []})
IO.inspect old
IO.inspect get_in(state, [:players, :ben])
{gone, state} = pop_in(state, [:players, :ann])
IO.inspect gone
IO.inspect Map.keys(state.players)

key = :ben
IO.inspect state.players[key].score
IO.inspect put_in(state.players[key][:level], 1)
