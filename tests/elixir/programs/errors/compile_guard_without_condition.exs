defmodule Limits do
  defguard is_large(x)
end
