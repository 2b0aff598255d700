# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.sleep(0))
IO.inspect(Process.sleep(5))
