# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Account do
  use GenServer

  def start_link(options) do
    {balance, options} = Keyword.pop(options, :balance, 0)
    GenServer.start_link(__MODULE__, balance, options)
  end

  def deposit(account, amount) when amount > 0, do: GenServer.call(account, {:deposit, amount})
  def withdraw(account, amount), do: GenServer.call(account, {:withdraw, amount})
  def balance(account), do: GenServer.call(account, :balance)

  def transfer(from, to, amount) do
    with {:ok, _} <- withdraw(from, amount),
         {:ok, _} <- deposit(to, amount) do
      :ok
    end
  end

  @impl true
  def init(balance), do: {:ok, balance}

  @impl true
  def handle_call({:deposit, amount}, _from, balance), do: reply(balance + amount)
  def handle_call({:withdraw, amount}, _from, balance) when amount <= balance, do: reply(balance - amount)
  def handle_call({:withdraw, _}, _from, balance), do: {:reply, {:error, :not_enough}, balance}
  def handle_call(:balance, _from, balance), do: {:reply, balance, balance}

  defp reply(balance), do: {:reply, {:ok, balance}, balance}
end

{:ok, ann} = Account.start_link(balance: 100)
{:ok, bob} = Account.start_link(name: :bob)
IO.inspect(Account.deposit(ann, 50))
IO.inspect(Account.withdraw(ann, 500))
IO.inspect(Account.transfer(ann, :bob, 70))
IO.inspect(Account.transfer(ann, bob, 700))
IO.inspect({Account.balance(ann), Account.balance(bob)})
try do
  Account.deposit(ann, -5)
rescue
  e -> IO.puts(Exception.message(e))
end
