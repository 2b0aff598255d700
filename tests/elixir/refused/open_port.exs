# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: Port.open
IO.inspect(Port.open({:spawn, "true"}, []))
