# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: System.cmd
IO.inspect(System.cmd("true", []))
