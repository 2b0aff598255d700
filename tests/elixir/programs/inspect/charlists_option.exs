# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect('abc', charlists: :as_lists))
IO.inspect(inspect([1, 2], charlists: :as_charlists))
IO.inspect(inspect(['a', 'b'], charlists: :as_lists))
