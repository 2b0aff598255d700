// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/supervisor_flags_fields.h"

#include "engine/otp/child_spec_check.h"
#include "engine/otp/supervisor_modules.h"
#include "engine/term/parse.h"
#include "engine/trees/worker_arguments.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace espalier {

namespace {

constexpr int most = std::numeric_limits<int>::max();

} // namespace

SupervisorFlagsFields::SupervisorFlagsFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_comeAlong(new QLabel(this))
    , m_strategy(new QComboBox(this))
    , m_maxRestarts(new QSpinBox(this))
    , m_maxSeconds(new QSpinBox(this))
    , m_autoShutdown(new QComboBox(this))
    , m_maxChildren(new QLineEdit(this))
    , m_extraArguments(new QLineEdit(this))
    , m_name(new QLineEdit(this))
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeFields();
    setArguments(atoms::Supervisor, {});
}

void SupervisorFlagsFields::makeFields()
{
    for (const Strategy strategy : {Strategy::OneForOne, Strategy::OneForAll, Strategy::RestForOne})
        m_strategy->addItem(Term(toAtom(strategy)).toString());
    for (const AutoShutdown automatic :
         {AutoShutdown::Never, AutoShutdown::AnySignificant, AutoShutdown::AllSignificant})
        m_autoShutdown->addItem(Term(toAtom(automatic)).toString());
    for (QSpinBox *spin : {m_maxRestarts, m_maxSeconds})
        spin->setRange(0, most);
    m_maxSeconds->setSuffix(tr(" s"));
    m_name->setPlaceholderText(tr("none"));
    m_comeAlong->setForegroundRole(QPalette::PlaceholderText);

    const auto add = [this](const QString &label, QWidget *field, const char *name) {
        field->setObjectName(QLatin1String(name));
        m_form->addRow(label, field);
    };
    add(tr("strateg&y"), m_strategy, "strategy");
    add(tr("ma&x_restarts"), m_maxRestarts, "maxRestarts");
    add(tr("max_se&conds"), m_maxSeconds, "maxSeconds");
    add(tr("auto_shutdo&wn"), m_autoShutdown, "autoShutdown");
    add(tr("max_chi&ldren"), m_maxChildren, "maxChildren");
    add(tr("&extra_arguments"), m_extraArguments, "extraArguments");
    add(tr("&name"), m_name, "name");
    m_form->addRow(QString(), m_comeAlong);

    for (QComboBox *box : {m_strategy, m_autoShutdown})
        connect(box, &QComboBox::currentIndexChanged, this, &SupervisorFlagsFields::changed);
    for (QSpinBox *spin : {m_maxRestarts, m_maxSeconds})
        connect(spin, &QSpinBox::valueChanged, this, &SupervisorFlagsFields::changed);
    for (QLineEdit *edit : {m_maxChildren, m_extraArguments, m_name})
        connect(edit, &QLineEdit::textChanged, this, &SupervisorFlagsFields::changed);
}

int SupervisorFlagsFields::labelWidth() const
{
    int width = 0;
    for (int row = 0; row < m_form->rowCount(); ++row) {
        if (const QLayoutItem *label = m_form->itemAt(row, QFormLayout::LabelRole))
            width = std::max(width, label->sizeHint().width());
    }
    return width;
}

bool SupervisorFlagsFields::isFor(const Term &module)
{
    return module.is(atoms::Supervisor) || module.is(atoms::DynamicSupervisor);
}

void SupervisorFlagsFields::setArguments(const Term &module, const std::vector<Term> &arguments)
{
    m_children = arguments.size() == 2 ? arguments.front() : Term::emptyList();
    const Term options = arguments.empty() ? Term::emptyList() : arguments.back();
    const auto number = [&options](const char *key, int otherwise) {
        const Term *value = findOption(options, Atom(key));
        return value && value->isInteger()
                   ? int(std::clamp<std::int64_t>(value->toInteger(), 0, most))
                   : otherwise;
    };
    const auto text = [&options](const char *key, const QString &otherwise) {
        const Term *value = findOption(options, Atom(key));
        return value ? value->toString() : otherwise;
    };
    m_strategy->setCurrentText(text("strategy", Term(atoms::one_for_one).toString()));
    m_maxRestarts->setValue(number("max_restarts", 3));
    m_maxSeconds->setValue(number("max_seconds", 5));
    m_autoShutdown->setCurrentText(
        text("auto_shutdown", Term(toAtom(AutoShutdown::Never)).toString()));
    m_maxChildren->setText(text("max_children", Term(atoms::infinity).toString()));
    m_extraArguments->setText(text("extra_arguments", QStringLiteral("[]")));
    m_name->setText(text("name", QString()));
    setModule(module);
}

void SupervisorFlagsFields::setModule(const Term &module)
{
    m_isDynamic = module.is(atoms::DynamicSupervisor);
    m_form->setRowVisible(m_strategy, !m_isDynamic);
    m_form->setRowVisible(m_autoShutdown, !m_isDynamic);
    m_form->setRowVisible(m_maxChildren, m_isDynamic);
    m_form->setRowVisible(m_extraArguments, m_isDynamic);
    const auto children = m_children.listElements();
    m_comeAlong->setText(
        m_isDynamic
            ? tr("It starts without children.")
            : tr("Children that are started with it: %1").arg(children ? children->size() : 0));
}

tl::expected<Term, QString> SupervisorFlagsFields::options() const
{
    std::vector<Term> options;
    QString error;
    const auto addText = [&](const char *key, const QLineEdit *edit) {
        const auto parsed = parseTerm(edit->text());
        if (!parsed && error.isEmpty())
            error = tr("%1: %2").arg(QLatin1String(key), parsed.error().message());
        options.push_back(Term::tuple({Atom(key), parsed.value_or(Term())}));
    };
    const auto addChoice = [&](const char *key, const QComboBox *box) {
        options.push_back(Term::tuple({Atom(key), Atom(box->currentText().mid(1).toStdString())}));
    };
    if (m_isDynamic)
        options.push_back(Term::tuple({Atom("strategy"), atoms::one_for_one}));
    else
        addChoice("strategy", m_strategy);
    options.push_back(Term::tuple({Atom("max_restarts"), m_maxRestarts->value()}));
    options.push_back(Term::tuple({Atom("max_seconds"), m_maxSeconds->value()}));
    if (!m_isDynamic && m_autoShutdown->currentIndex() != 0)
        addChoice("auto_shutdown", m_autoShutdown);
    if (m_isDynamic) {
        addText("max_children", m_maxChildren);
        addText("extra_arguments", m_extraArguments);
    }
    if (!m_name->text().trimmed().isEmpty())
        addText("name", m_name);
    if (!error.isEmpty())
        return tl::unexpected(error);
    return Term::list(options);
}

tl::expected<Term, QString> SupervisorFlagsFields::arguments() const
{
    const auto given = options();
    if (!given)
        return given;
    return m_isDynamic ? Term::list({*given}) : Term::list({m_children, *given});
}

std::optional<Term> SupervisorFlagsFields::errorOf(const Term &module, const Term &arguments)
{
    const Term flags = flagsOfOptions(arguments.listElements()->back());
    std::optional<Term> error;
    if (module.is(atoms::DynamicSupervisor)) {
        if (const auto checked = checkDynamicSupervisorFlags(flags); !checked)
            error = checked.error();
    } else if (const auto checked = checkSupervisorFlags(flags); !checked) {
        error = checked.error();
    }
    if (error)
        error = Term::tuple({atoms::error, Term::tuple({atoms::supervisor_data, *error})});
    return error;
}

} // namespace espalier
