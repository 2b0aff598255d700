# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
String.to_integer(Process.get(:none, "12x"))
