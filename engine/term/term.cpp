// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/term.h"

#include "engine/term/inspect.h"
#include "engine/term/term_boxes.h"

#include <cstring>

namespace espalier {

Term::Term(Atom atom)
    : m_value{.bits = 0}
{
    m_value.atom = atom.index();
}

Term::Term(int value)
    : Term(std::int64_t{value})
{}

Term::Term(std::int64_t value)
    : m_value{.integer = value}
    , m_kind(Kind::Integer)
{}

Term::Term(double value)
    : m_value{.number = value}
    , m_kind(Kind::Float)
{}

Term::Term(Pid pid)
    : m_value{.bits = pid.number}
    , m_kind(Kind::Pid)
{}

Term::Term(Reference reference)
    : m_value{.bits = reference.number}
    , m_kind(Kind::Reference)
{}

Term::Term(std::shared_ptr<const Function> function)
{
    Q_ASSERT(function);
    auto *box = new FunctionBox;
    box->function = std::move(function);
    *this = TermAccess::adopt(box, Kind::Function);
}

Term::Term(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    *this = binary({utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

Term Term::boolean(bool value)
{
    return value ? atoms::true_ : atoms::false_;
}

Term Term::binary(std::string_view bytes)
{
    auto *box = BinaryBox::allocate(bytes.size());
    if (!bytes.empty())
        std::memcpy(box->items(), bytes.data(), bytes.size());
    return TermAccess::adopt(box, Kind::Binary);
}

Term Term::tuple(std::initializer_list<Term> elements)
{
    return tuple(std::span(elements.begin(), elements.size()));
}

Term Term::tuple(std::span<const Term> elements)
{
    auto *box = TupleBox::allocate(elements.size());
    std::uninitialized_copy(elements.begin(), elements.end(), box->items());
    return TermAccess::adopt(box, Kind::Tuple);
}

Term Term::list(std::initializer_list<Term> elements)
{
    return list(std::span(elements.begin(), elements.size()));
}

Term Term::list(std::span<const Term> elements, Term tail)
{
    for (std::size_t left = elements.size(); left > 0; --left)
        tail = cons(elements[left - 1], std::move(tail));
    return tail;
}

Term Term::emptyList()
{
    Term term;
    term.m_kind = Kind::EmptyList;
    return term;
}

Term Term::cons(Term head, Term tail)
{
    auto *box = new ConsBox;
    box->cells[0] = std::move(head);
    box->cells[1] = std::move(tail);
    return TermAccess::adopt(box, Kind::Cons);
}

Term Term::resourceOf(std::shared_ptr<const void> object, const char *tag)
{
    auto *box = new ResourceBox;
    box->object = std::move(object);
    box->tag = tag;
    return TermAccess::adopt(box, Kind::Resource);
}

bool Term::isTagged(Atom tag, std::size_t size) const
{
    if (!isTuple())
        return false;
    const auto items = elements();
    return items.size() == size && size > 0 && items.front().is(tag);
}

Atom Term::toAtom() const
{
    Q_ASSERT(isAtom());
    return WellKnownAtoms::at(m_value.atom);
}

std::int64_t Term::toInteger() const
{
    Q_ASSERT(isInteger());
    return m_value.integer;
}

double Term::toFloat() const
{
    Q_ASSERT(isFloat());
    return m_value.number;
}

Pid Term::toPid() const
{
    Q_ASSERT(isPid());
    return Pid{.number = m_value.bits};
}

Reference Term::toReference() const
{
    Q_ASSERT(isReference());
    return Reference{.number = m_value.bits};
}

const Function &Term::toFunction() const
{
    Q_ASSERT(isFunction());
    return *TermAccess::box<FunctionBox>(*this).function;
}

std::string_view Term::toBinary() const
{
    Q_ASSERT(isBinary());
    const auto &box = TermAccess::box<BinaryBox>(*this);
    return {box.items(), box.size};
}

QString Term::toText() const
{
    const std::string_view bytes = toBinary();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::span<const Term> Term::elements() const
{
    Q_ASSERT(isTuple());
    return TermAccess::box<TupleBox>(*this).span();
}

const Term &Term::head() const
{
    Q_ASSERT(m_kind == Kind::Cons);
    return TermAccess::box<ConsBox>(*this).cells[0];
}

const Term &Term::tail() const
{
    Q_ASSERT(m_kind == Kind::Cons);
    return TermAccess::box<ConsBox>(*this).cells[1];
}

std::optional<std::vector<Term>> Term::listElements() const
{
    std::vector<Term> elements;
    const Term *rest = this;
    for (; rest->kind() == Kind::Cons; rest = &rest->tail())
        elements.push_back(rest->head());
    if (rest->kind() != Kind::EmptyList)
        return std::nullopt;
    return elements;
}

std::shared_ptr<const void> Term::resourceTagged(const char *tag) const
{
    if (m_kind != Kind::Resource)
        return nullptr;
    const auto &box = TermAccess::box<ResourceBox>(*this);
    return box.tag == tag ? box.object : nullptr;
}

QString Term::toString() const
{
    return inspect(*this);
}

} // namespace espalier
