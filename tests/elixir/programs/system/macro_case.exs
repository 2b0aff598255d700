for text <- ["foo_bar", "foo", "foo/bar_baz", "FooBar", "a_b_c", ""] do
  IO.inspect(Macro.camelize(text))
end

for text <- ["FooBar", "Foo.BarBaz", "HTTPServer", "ABC", "already_done", "FooBAR", "Foo2Bar"] do
  IO.inspect(Macro.underscore(text))
end

IO.inspect(Macro.underscore(Foo.BarBaz))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
