# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: Macro.to_string
IO.inspect(Macro.to_string({:a, [], nil}))
