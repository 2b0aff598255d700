# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Map.fetch!(%{"a" => 1}, "b")
