// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/registry.h"

#include "engine/otp/gen_server.h"
#include "engine/otp/match_spec.h"
#include "engine/otp/start_link.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/system.h"

#include <algorithm>
#include <iterator>

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

std::vector<std::pair<Term, RegistryTable::Entry>> RegistryTable::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::pair<Term, Entry>> all;
    for (auto entries = m_entries.begin(); entries != m_entries.end(); ++entries) {
        for (const Entry &entry : *entries)
            all.emplace_back(entries.key(), entry);
    }
    return all;
}

std::optional<std::pair<Term, Term>> RegistryTable::update(
    Pid pid, const Term &key, const std::function<Term(const Term &)> &change)
{
    const std::vector<Entry> found = lookup(key);
    if (found.empty() || found.front().pid != pid)
        return std::nullopt;
    const Term old = found.front().value;
    Term changed = change(old); // not under the lock: it is the caller's code
    const std::lock_guard lock(m_mutex);
    std::vector<Entry> &entries = m_entries[key];
    if (entries.empty()) // the caller's code gave the key up: it has it again
        m_keysOf[pid].push_back(key);
    entries.assign(1, {pid, changed});
    return std::pair(changed, old);
}

bool RegistryTable::removeMatching(Pid pid, const Term &key,
                                   const std::function<bool(const Term &)> &matches)
{
    const std::lock_guard lock(m_mutex);
    const auto entries = m_entries.find(key);
    if (entries == m_entries.end())
        return !m_keysOf.contains(pid);
    const auto removed = std::erase_if(
        *entries, [&](const Entry &entry) { return entry.pid == pid && matches(entry.value); });
    if (entries->empty())
        m_entries.erase(entries);
    const auto keys = m_keysOf.find(pid);
    if (keys == m_keysOf.end())
        return true;
    for (std::size_t i = 0; i < removed; ++i)
        keys->erase(std::ranges::find(*keys, key));
    if (!keys->empty())
        return false;
    m_keysOf.erase(keys);
    return true;
}

// --- one registry ------------------------------------------------------------------------------------------

RegistryData::RegistryData(const RegistryOptions &options, Pid supervisor)
    : m_options(options)
    , m_supervisor(supervisor)
{
    for (int number = 0; number < std::max(1, options.partitions); ++number)
        m_partitions.push_back(std::make_unique<RegistryTable>(options.keys));
    for (const auto &[key, value] : options.meta)
        m_meta.insert(key, value);
}

RegistryTable &RegistryData::partitionOf(const Term &key, Pid pid)
{
    const std::size_t hash = keys() == RegistryKeys::Unique ? qHash(key) : qHash(pid);
    return *m_partitions[hash % m_partitions.size()];
}

std::vector<RegistryTable *> RegistryData::partitionsOf(const Term &key)
{
    if (keys() == RegistryKeys::Unique)
        return {&partitionOf(key, {})};
    std::vector<RegistryTable *> all;
    for (const std::unique_ptr<RegistryTable> &partition : m_partitions)
        all.push_back(partition.get());
    return all;
}

std::optional<Term> RegistryData::meta(const Term &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_meta.constFind(key);
    return found == m_meta.constEnd() ? std::nullopt : std::optional(*found);
}

void RegistryData::putMeta(const Term &key, const Term &value)
{
    const std::lock_guard lock(m_mutex);
    m_meta.insert(key, value);
}

void RegistryData::removeMeta(const Term &key)
{
    const std::lock_guard lock(m_mutex);
    m_meta.remove(key);
}

// --- the registries of a System --------------------------------------------------------------------------

std::shared_ptr<RegistryData> Registries::begin(const RegistryOptions &options, Pid supervisor)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<RegistryData> &data = m_registries[options.name];
    if (!data || data->supervisor() != supervisor)
        data = std::make_shared<RegistryData>(options, supervisor);
    return data;
}

std::shared_ptr<RegistryData> Registries::data(Atom name) const
{
    const std::lock_guard lock(m_mutex);
    return m_registries.value(name);
}

std::shared_ptr<RegistryData> Registries::running(const Term &name) const
{
    const std::shared_ptr<RegistryData> found = name.isAtom() ? data(name.toAtom()) : nullptr;
    if (!found || !m_system.whereis(name))
        throw Raise::argumentError(QStringLiteral("unknown registry: ") + name.toString());
    return found;
}

namespace {
const Atom registerTag("register");
const Atom unregisterTag("unregister");

/// S-252: a listener that is not there is told nothing.
void tellListeners(const Self &self, const RegistryData &data, std::vector<Term> news)
{
    for (const Atom listener : data.options().listeners) {
        if (const std::optional<Pid> pid = self.system().whereis(listener))
            self.send(*pid, Term::tuple(news));
    }
}

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
    const std::shared_ptr<RegistryData> data = running(name.element(0));
    if (data->keys() == RegistryKeys::Duplicate)
        throw Raise::argumentError(
            QStringLiteral(":via is not supported for duplicate registries"));
    const Term value = name.elements().size() == 3 ? name.element(2) : Term();
    RegistryTable &table = data->partitionOf(name.element(1), self.pid());
    const std::optional<Pid> holder = table.insert(m_system, name.element(1), {self.pid(), value});
    if (!holder) {
        self.link(table.owner()); // S-243
        tellListeners(self, *data,
                      {registerTag, name.element(0), name.element(1), self.pid(), value});
    }
    return holder;
}

std::optional<Pid> Registries::whereis(const Term &name)
{
    if (!isRegistryName(name))
        throw Raise::argumentError(QStringLiteral("expected {registry, key}, got ")
                                   + name.toString());
    const std::shared_ptr<RegistryData> data = running(name.element(0));
    if (data->keys() == RegistryKeys::Duplicate)
        throw Raise::argumentError(
            QStringLiteral(":via is not supported for duplicate registries"));
    const RegistryTable &table = data->partitionOf(name.element(1), {});
    for (const RegistryTable::Entry &entry : table.lookup(name.element(1))) {
        if (m_system.isAlive(entry.pid)) // S-244
            return entry.pid;
    }
    return std::nullopt;
}

void Registries::unregister(const Self &self, const Term &name)
{
    (void)registry::unregister(const_cast<Self &>(self), name.element(0), name.element(1));
}

// --- the processes ---------------------------------------------------------------------------------------

namespace {

/// Owns the entries: linked with every registered process, it removes what the dead leave behind.
class RegistryPartition final : public GenServer
{
public:
    static constexpr std::string_view moduleName = "Elixir.Registry.Partition";

    RegistryPartition(const RegistryOptions &options, int number)
        : m_options(options)
        , m_number(number)
    {}
    [[nodiscard]] Atom module() const override { return Atom(moduleName); }

protected:
    Task<Init> init(Self &self) override
    {
        self.trapExits(true);
        // One that is restarted finds the others' entries, and the meta data, as they are.
        m_data = self.system().registries().begin(m_options, self.parent());
        table().setOwner(self.pid());
        return Init::ok();
    }
    Task<Return> handleExit(Self &, Pid from, const Term &) override
    {
        table().removeAll(from);
        return Return::noReply();
    }

private:
    [[nodiscard]] RegistryTable &table() { return m_data->partition(std::size_t(m_number)); }

    const RegistryOptions m_options;
    const int m_number;
    std::shared_ptr<RegistryData> m_data;
};

// Unique partitions are one table to their users, and start together; duplicate ones each for itself (S-240).
SupervisorOptions supervisorOptions(const RegistryOptions &options)
{
    SupervisorOptions all{.name = options.name,
                          .strategy = options.keys == RegistryKeys::Unique ? Strategy::OneForAll
                                                                           : Strategy::OneForOne};
    // As Module.concat makes it: an alias, whatever the registry's name is.
    std::string alias(options.name.name());
    if (!alias.starts_with("Elixir."))
        alias.insert(0, "Elixir.");
    for (int number = 0; number < std::max(1, options.partitions); ++number) {
        const Atom name(alias + ".PIDPartition" + std::to_string(number));
        all.children.push_back(
            {.id = name,
             .start = startLinkWith<RegistryPartition>({.name = name}, options, number)});
    }
    return all;
}

} // namespace

namespace registry {

namespace {
bool fits(const Term &value, const Term &pattern, const Term &guards)
{
    matchSpec::Bindings bindings;
    return matchSpec::matches(pattern, value, bindings)
           && matchSpec::areTrue(guards, value, bindings);
}
} // namespace

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
    const std::shared_ptr<RegistryData> data = self.system().registries().running(registry);
    RegistryTable &table = data->partitionOf(key, self.pid());
    const std::optional<Pid> holder = table.insert(self.system(), key, {self.pid(), value});
    if (holder)
        return Term::tuple({atoms::error, Term::tuple({atoms::already_registered, *holder})});
    self.link(table.owner());
    tellListeners(self, *data, {registerTag, registry, key, self.pid(), value});
    return Term::tuple({atoms::ok, table.owner()});
}

Term unregister(Self &self, const Term &registry, const Term &key)
{
    const std::shared_ptr<RegistryData> data = self.system().registries().running(registry);
    RegistryTable &table = data->partitionOf(key, self.pid());
    if (table.remove(self.pid(), key))
        self.unlink(table.owner());
    tellListeners(self, *data, {unregisterTag, registry, key, self.pid()});
    return atoms::ok;
}

Term unregisterMatch(Self &self, const Term &registry, const Term &key, const Term &pattern,
                     const Term &guards)
{
    const std::shared_ptr<RegistryData> data = self.system().registries().running(registry);
    RegistryTable &table = data->partitionOf(key, self.pid());
    const bool isLast = table.removeMatching(
        self.pid(), key, [&](const Term &value) { return fits(value, pattern, guards); });
    if (isLast)
        self.unlink(table.owner());
    const std::vector<Term> left = table.keysOf(self.pid());
    if (std::ranges::find(left, key) == left.end())
        tellListeners(self, *data, {unregisterTag, registry, key, self.pid()});
    return atoms::ok;
}

Term updateValue(Self &self, const Term &registry, const Term &key,
                 const std::function<Term(const Term &)> &change)
{
    const std::shared_ptr<RegistryData> data = self.system().registries().running(registry);
    if (data->keys() == RegistryKeys::Duplicate)
        throw Raise::argumentError(
            QStringLiteral("update_value is not supported for duplicate registries"));
    const auto changed = data->partitionOf(key, self.pid()).update(self.pid(), key, change);
    return changed ? Term::tuple({changed->first, changed->second}) : Term(atoms::error);
}

Term dispatch(System &system, const Term &registry, const Term &key,
              const std::function<void(const std::vector<RegistryTable::Entry> &)> &use)
{
    const std::shared_ptr<RegistryData> data = system.registries().running(registry);
    for (const RegistryTable *partition : data->partitionsOf(key)) {
        const std::vector<RegistryTable::Entry> entries = partition->lookup(key);
        if (!entries.empty())
            use(entries);
    }
    return atoms::ok;
}

Term lookup(System &system, const Term &registry, const Term &key)
{
    return match(system, registry, key, Atom("_"));
}

Term keys(System &system, const Term &registry, Pid pid)
{
    const std::shared_ptr<RegistryData> data = system.registries().running(registry);
    std::vector<Term> all;
    for (std::size_t number = 0; number < data->partitionCount(); ++number)
        std::ranges::copy(data->partition(number).keysOf(pid), std::back_inserter(all));
    return Term::list(all);
}

Term values(System &system, const Term &registry, const Term &key, Pid pid)
{
    std::vector<Term> values;
    (void)dispatch(system, registry, key, [&](const std::vector<RegistryTable::Entry> &entries) {
        for (const RegistryTable::Entry &entry : entries) {
            if (entry.pid == pid)
                values.push_back(entry.value);
        }
    });
    return Term::list(values);
}

Term match(System &system, const Term &registry, const Term &key, const Term &pattern,
           const Term &guards)
{
    std::vector<Term> found;
    (void)dispatch(system, registry, key, [&](const std::vector<RegistryTable::Entry> &entries) {
        for (const RegistryTable::Entry &entry : entries) {
            if (fits(entry.value, pattern, guards))
                found.push_back(Term::tuple({entry.pid, entry.value}));
        }
    });
    return Term::list(found);
}

std::size_t countMatch(System &system, const Term &registry, const Term &key, const Term &pattern,
                       const Term &guards)
{
    return match(system, registry, key, pattern, guards).listElements()->size();
}

Term select(System &system, const Term &registry, const Term &clauses)
{
    const auto isClause = [](const Term &clause) {
        return clause.isTuple() && clause.elements().size() == 3 && clause.element(0).isTuple()
               && clause.element(0).elements().size() == 3 && clause.element(1).isList()
               && clause.element(2).isList();
    };
    const auto all = clauses.listElements();
    if (!all || !std::ranges::all_of(*all, isClause))
        throw Raise::argumentError(QStringLiteral("invalid match specification: ")
                                   + clauses.toString());
    const std::shared_ptr<RegistryData> data = system.registries().running(registry);
    std::vector<Term> results;
    for (std::size_t number = 0; number < data->partitionCount(); ++number) {
        for (const auto &[key, entry] : data->partition(number).all()) {
            const Term value = Term::tuple({key, entry.pid, entry.value});
            for (const Term &clause : *all) {
                matchSpec::Bindings bindings;
                if (!matchSpec::matches(clause.element(0), value, bindings)
                    || !matchSpec::areTrue(clause.element(1), value, bindings))
                    continue;
                if (auto result = matchSpec::result(clause.element(2), value, bindings))
                    results.push_back(std::move(*result));
                break;
            }
        }
    }
    return Term::list(results);
}

std::size_t count(System &system, const Term &registry)
{
    const std::shared_ptr<RegistryData> data = system.registries().running(registry);
    std::size_t count = 0;
    for (std::size_t number = 0; number < data->partitionCount(); ++number)
        count += data->partition(number).all().size();
    return count;
}

Term meta(System &system, const Term &registry, const Term &key)
{
    const std::optional<Term> value = system.registries().running(registry)->meta(key);
    return value ? Term::tuple({atoms::ok, *value}) : Term(atoms::error);
}

Term putMeta(System &system, const Term &registry, const Term &key, const Term &value)
{
    system.registries().running(registry)->putMeta(key, value);
    return atoms::ok;
}

} // namespace registry

} // namespace espalier
