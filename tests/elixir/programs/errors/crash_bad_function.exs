# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = Process.get(:none, 5)
f.(1)
