# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Application.ensure_all_started(:logger))
IO.inspect(Application.ensure_started(:elixir))
IO.inspect(Application.start(:kernel))
IO.inspect(Application.start(:not_there))
IO.inspect(Application.ensure_all_started(:not_there))
IO.inspect(Application.stop(:not_there))
