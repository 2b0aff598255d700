# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: Macro.to_string
IO.inspect(Macro.to_string({:a, [], nil}))
