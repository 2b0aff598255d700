# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# raises: Code.eval_string
IO.inspect(Code.eval_string("1 + 1"))
