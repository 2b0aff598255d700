# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.reverse("abc"))
IO.inspect(String.reverse("héllo"))
IO.inspect(String.reverse("ae\u0301b"))
IO.inspect(String.reverse("🇩🇪🇫🇷"))
IO.inspect(String.reverse(""))
