# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.exit(self(), :kill)
Process.sleep(:infinity)
