# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect("abc", binaries: :as_binaries))
IO.inspect(inspect(<<255, 97>>, binaries: :as_strings))
IO.inspect(inspect("", binaries: :as_binaries))
IO.inspect(inspect(["a", "b"], binaries: :as_binaries))
