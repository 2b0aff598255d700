# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: Port.open
IO.inspect(Port.open({:spawn, "true"}, []))
