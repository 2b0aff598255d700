# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: System.cmd
IO.inspect(System.cmd("true", []))
