# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
import ExUnit.Assertions
import ExUnit.Callbacks
