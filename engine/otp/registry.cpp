// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/registry.h"

#include "engine/otp/gen_server.h"
#include "engine/otp/start_link.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/system.h"

#include <algorithm>

namespace espalier {

// --- the table -------------------------------------------------------------------------------------------

Pid RegistryTable::owner() const
{
    const std::lock_guard lock(m_mutex);
    return m_owner;
}

void RegistryTable::setOwner(Pid owner)
{
    const std::lock_guard lock(m_mutex);
    m_owner = owner;
    m_entries.clear();
    m_keysOf.clear();
}

std::optional<Pid> RegistryTable::insert(System &system, const Term &key, const Entry &entry)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Entry> &entries = m_entries[key];
    if (m_keys == RegistryKeys::Unique && !entries.empty()) {
        const Pid holder = entries.front().pid;
        if (system.isAlive(holder))
            return holder;
        forgetKey(holder, key);
        entries.clear();
    }
    entries.push_back(entry);
    m_keysOf[entry.pid].push_back(key);
    return std::nullopt;
}

bool RegistryTable::remove(Pid pid, const Term &key)
{
    const std::lock_guard lock(m_mutex);
    removeEntries(pid, key);
    return forgetKey(pid, key);
}

void RegistryTable::removeEntries(Pid pid, const Term &key)
{
    const auto entries = m_entries.find(key);
    if (entries == m_entries.end())
        return;
    std::erase_if(*entries, [pid](const Entry &entry) { return entry.pid == pid; });
    if (entries->empty())
        m_entries.erase(entries);
}

bool RegistryTable::forgetKey(Pid pid, const Term &key)
{
    const auto keys = m_keysOf.find(pid);
    if (keys == m_keysOf.end())
        return true;
    std::erase(*keys, key);
    if (!keys->empty())
        return false;
    m_keysOf.erase(keys);
    return true;
}

void RegistryTable::removeAll(Pid pid)
{
    const std::lock_guard lock(m_mutex);
    for (const Term &key : m_keysOf.take(pid))
        removeEntries(pid, key);
}

std::vector<RegistryTable::Entry> RegistryTable::lookup(const Term &key) const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.value(key);
}

std::vector<Term> RegistryTable::keysOf(Pid pid) const
{
    const std::lock_guard lock(m_mutex);
    return m_keysOf.value(pid);
}

std::size_t RegistryTable::count() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t count = 0;
    for (const std::vector<Entry> &entries : m_entries)
        count += entries.size();
    return count;
}

// --- the registries of a System --------------------------------------------------------------------------

std::shared_ptr<RegistryTable> Registries::table(Atom name, RegistryKeys keys)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<RegistryTable> &table = m_tables[name.index()];
    if (!table || table->keys() != keys)
        table = std::make_shared<RegistryTable>(keys);
    return table;
}

std::shared_ptr<RegistryTable> Registries::running(const Term &name) const
{
    std::shared_ptr<RegistryTable> table;
    if (name.isAtom()) {
        const std::lock_guard lock(m_mutex);
        table = m_tables.value(name.toAtom().index());
    }
    if (!table || !m_system.whereis(name))
        throw Raise::argumentError(QStringLiteral("unknown registry: ") + name.toString());
    return table;
}

namespace {
/// `{registry, key}` or `{registry, key, value}`
bool isRegistryName(const Term &name)
{
    return name.isTuple() && (name.elements().size() == 2 || name.elements().size() == 3);
}
} // namespace

std::optional<Pid> Registries::claim(const Self &self, const Term &name)
{
    if (!isRegistryName(name))
        throw Raise::argumentError(QStringLiteral("expected {registry, key}, got ")
                                   + name.toString());
    const std::shared_ptr<RegistryTable> table = running(name.element(0));
    if (table->keys() == RegistryKeys::Duplicate)
        throw Raise::argumentError(
            QStringLiteral(":via is not supported for duplicate registries"));
    const Term value = name.elements().size() == 3 ? name.element(2) : Term();
    const std::optional<Pid> holder = table->insert(m_system, name.element(1), {self.pid(), value});
    if (!holder)
        self.link(table->owner()); // S-243
    return holder;
}

std::optional<Pid> Registries::whereis(const Term &name)
{
    if (!isRegistryName(name))
        throw Raise::argumentError(QStringLiteral("expected {registry, key}, got ")
                                   + name.toString());
    const std::shared_ptr<RegistryTable> table = running(name.element(0));
    if (table->keys() == RegistryKeys::Duplicate)
        throw Raise::argumentError(
            QStringLiteral(":via is not supported for duplicate registries"));
    for (const RegistryTable::Entry &entry : table->lookup(name.element(1))) {
        if (m_system.isAlive(entry.pid)) // S-244
            return entry.pid;
    }
    return std::nullopt;
}

void Registries::unregister(const Self &self, const Term &name)
{
    const std::shared_ptr<RegistryTable> table = running(name.element(0));
    if (table->remove(self.pid(), name.element(1)))
        self.unlink(table->owner());
}

// --- the processes ---------------------------------------------------------------------------------------

namespace {

/// Owns the entries: linked with every registered process, it removes what the dead leave behind.
class RegistryPartition final : public GenServer
{
public:
    static constexpr std::string_view moduleName = "Elixir.Registry.Partition";

    explicit RegistryPartition(const RegistryOptions &options)
        : m_options(options)
    {}
    [[nodiscard]] Atom module() const override { return Atom(moduleName); }

protected:
    Task<Init> init(Self &self) override
    {
        self.trapExits(true);
        m_table = self.system().registries().table(m_options.name, m_options.keys);
        m_table->setOwner(self.pid());
        return Init::ok();
    }
    Task<Return> handleExit(Self &, Pid from, const Term &) override
    {
        m_table->removeAll(from);
        return Return::noReply();
    }

private:
    const RegistryOptions m_options;
    std::shared_ptr<RegistryTable> m_table;
};

SupervisorOptions supervisorOptions(const RegistryOptions &options)
{
    const Atom partition(std::string(options.name.name()) + ".PIDPartition0");
    return {
        .name = options.name,
        .strategy = options.keys == RegistryKeys::Unique ? Strategy::OneForAll
                                                         : Strategy::OneForOne,
        .children = {{.id = partition,
                      .start = startLinkWith<RegistryPartition>({.name = partition}, options)}}};
}

} // namespace

namespace registry {

BehaviourPointer make(const RegistryOptions &options)
{
    return supervisor::make(supervisorOptions(options), ProcessKind::Registry);
}

StartFunction startLink(const RegistryOptions &options)
{
    const Atom keys(options.keys == RegistryKeys::Unique ? "unique" : "duplicate");
    StartFunction start{.module = atoms::Registry};
    start.arguments = {
        Term::list({Term::tuple({Atom("keys"), keys}), Term::tuple({Atom("name"), options.name})})};
    start.run = [options](Self &self, const std::vector<Term> &) {
        return self.startLink(make(options), {.name = options.name, .module = atoms::Registry});
    };
    return start;
}

ChildSpec childSpec(const RegistryOptions &options)
{
    return {.id = options.name, .start = startLink(options), .type = ChildType::Supervisor};
}

Term via(Atom registry, Term key)
{
    return Term::tuple({atoms::via, atoms::Registry, Term::tuple({registry, std::move(key)})});
}

Term registerKey(Self &self, const Term &registry, const Term &key, const Term &value)
{
    const std::shared_ptr<RegistryTable> table = self.system().registries().running(registry);
    const std::optional<Pid> holder = table->insert(self.system(), key, {self.pid(), value});
    if (holder)
        return Term::tuple({atoms::error, Term::tuple({atoms::already_registered, *holder})});
    self.link(table->owner());
    return Term::tuple({atoms::ok, table->owner()});
}

Term unregister(Self &self, const Term &registry, const Term &key)
{
    const std::shared_ptr<RegistryTable> table = self.system().registries().running(registry);
    if (table->remove(self.pid(), key))
        self.unlink(table->owner());
    return atoms::ok;
}

Term lookup(System &system, const Term &registry, const Term &key)
{
    std::vector<Term> found;
    for (const RegistryTable::Entry &entry : system.registries().running(registry)->lookup(key))
        found.push_back(Term::tuple({entry.pid, entry.value}));
    return Term::list(found);
}

Term keys(System &system, const Term &registry, Pid pid)
{
    return Term::list(system.registries().running(registry)->keysOf(pid));
}

std::size_t count(System &system, const Term &registry)
{
    return system.registries().running(registry)->count();
}

} // namespace registry

} // namespace espalier
