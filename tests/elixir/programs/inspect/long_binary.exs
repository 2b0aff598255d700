# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:binary.copy(<<1, 200>>, 24))
IO.inspect([:binary.copy(<<1, 200>>, 24), 1])
