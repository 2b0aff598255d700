// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/start_child_dialog.h"

#include "engine/otp/child_spec_check.h"
#include "engine/otp/modules.h"
#include "engine/term/parse.h"
#include "ui/acts/answer_sentence.h"
#include "ui/dialogs/supervisor_flags_fields.h"
#include "ui/log/verdict_sentence.h"
#include "ui/theme/fixed_font.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace espalier {

namespace {

constexpr int defaultPatience = 5'000;

AutoShutdown autoShutdownOf(const Node &supervisor)
{
    if (!supervisor.supervisor)
        return AutoShutdown::Never;
    const auto *flags = std::get_if<SupervisorFlags>(&supervisor.supervisor->flags);
    return flags ? flags->autoShutdown : AutoShutdown::Never;
}

/// As one writes arguments. Not the list without its brackets: a list of numbers may be a text.
QString argumentText(const std::vector<Term> &arguments)
{
    QStringList texts;
    for (const Term &argument : arguments)
        texts.append(argument.toString());
    return texts.join(QStringLiteral(", "));
}

QComboBox *makeAtomChoice(const QString &name, std::initializer_list<Atom> atoms, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    for (const Atom atom : atoms)
        box->addItem(Term(atom).toString());
    return box;
}

} // namespace

StartChildDialog::StartChildDialog(const Node &supervisor,
                                   const std::vector<TreeSource::Module> &modules, QWidget *parent,
                                   const Term &edited)
    : QDialog(parent)
    , m_isDynamic(supervisor.kind == ProcessKind::DynamicSupervisor)
    , m_autoShutdown(autoShutdownOf(supervisor))
    , m_number(supervisor.supervisor ? supervisor.supervisor->specs + 1 : 1)
    , m_modules(modules)
{
    // Elixir's is started with a function, which no field here can hold: as a term it would not be the same there.
    std::erase_if(m_modules, [](const auto &module) { return module.name == atoms::Agent; });
    const bool isNew = !edited.isMap();
    setWindowTitle(isNew ? tr("Start a child of %1").arg(supervisor.label())
                         : tr("Change a child of %1").arg(supervisor.label()));
    setMinimumWidth(520);
    auto *form = m_form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeStartFields(form);
    makePolicyFields(form);
    for (int row = 0; row < form->rowCount(); ++row) {
        if (const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole))
            label->widget()->setMinimumWidth(m_flags->labelWidth());
    }

    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("The child spec as a term"));
    m_preview->setFont(fixedFont(font()));
    m_preview->setWordWrap(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumHeight(3 * fontMetrics().height());
    m_verdict->setAlignment(Qt::AlignTop);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(isNew ? tr("Start child") : tr("Change…"),
                                  QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addSpacing(6);
    layout->addWidget(makePreviewArea());
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addWidget(buttons);
    if (isNew)
        proposeFor(m_module->currentIndex());
    else
        fillWith(edited);
    m_id->setFocus();
    m_id->selectAll();
}

/// The spec of a supervisor has all its children in it: it scrolls.
QWidget *StartChildDialog::makePreviewArea()
{
    constexpr int lines = 5;
    m_preview->setAlignment(Qt::AlignTop);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFixedHeight(lines * QFontMetrics(m_preview->font()).lineSpacing() + 4);
    area->setWidget(m_preview);
    return area;
}

void StartChildDialog::makeStartFields(QFormLayout *form)
{
    m_id = new QLineEdit(this);
    m_id->setObjectName(QStringLiteral("id"));
    form->addRow(tr("&id"), m_id);

    m_module = new QComboBox(this);
    m_module->setObjectName(QStringLiteral("module"));
    m_module->setEditable(true);
    for (const TreeSource::Module &module : m_modules)
        m_module->addItem(Term(module.name).toString());
    form->addRow(tr("m&odule"), m_module);
    m_moduleDescription = new QLabel(this);
    m_moduleDescription->setWordWrap(true);
    m_moduleDescription->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_moduleDescription);
    m_arguments = new QLineEdit(this);
    m_arguments->setObjectName(QStringLiteral("arguments"));
    m_arguments->setToolTip(tr("What start_link is called with, separated by commas"));
    form->addRow(tr("&arguments"), m_arguments);
    m_flags = new SupervisorFlagsFields(this);
    m_flags->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    form->addRow(m_flags);
    form->setRowVisible(m_flags, false);
    connect(m_flags, &SupervisorFlagsFields::changed, this, &StartChildDialog::check);

    connect(m_module, &QComboBox::activated, this, &StartChildDialog::proposeFor);
    connect(m_module, &QComboBox::editTextChanged, this, &StartChildDialog::check);
    for (QLineEdit *edit : {m_id, m_arguments})
        connect(edit, &QLineEdit::textChanged, this, &StartChildDialog::check);
}

void StartChildDialog::makePolicyFields(QFormLayout *form)
{
    m_restart = makeAtomChoice(QStringLiteral("restart"),
                               {atoms::permanent, atoms::transient, atoms::temporary}, this);
    form->addRow(tr("&restart"), m_restart);
    m_restartRule = new QLabel(this);
    m_restartRule->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_restartRule);

    m_shutdown = new QComboBox(this);
    m_shutdown->setObjectName(QStringLiteral("shutdown"));
    m_shutdown->addItem(tr("after a patience of"), int(defaultPatience));
    m_shutdown->addItem(Term(atoms::infinity).toString());
    m_shutdown->addItem(Term(atoms::brutal_kill).toString());
    m_patience = new QSpinBox(this);
    m_patience->setObjectName(QStringLiteral("patience"));
    m_patience->setAccessibleName(tr("Patience of the shutdown"));
    m_patience->setRange(0, std::numeric_limits<int>::max());
    m_patience->setSingleStep(500);
    m_patience->setSuffix(tr(" ms"));
    m_patience->setValue(defaultPatience);
    auto *shutdownRow = new QHBoxLayout;
    shutdownRow->addWidget(m_shutdown, 1);
    shutdownRow->addWidget(m_patience, 1);
    auto *shutdownLabel = new QLabel(tr("sh&utdown"), this);
    shutdownLabel->setBuddy(m_shutdown);
    form->addRow(shutdownLabel, shutdownRow);

    m_type = makeAtomChoice(QStringLiteral("type"), {atoms::worker, atoms::supervisor}, this);
    form->addRow(tr("&type"), m_type);
    m_modulesField = new QLineEdit(this);
    m_modulesField->setObjectName(QStringLiteral("modules"));
    m_modulesField->setPlaceholderText(tr("as the module above"));
    form->addRow(tr("&modules"), m_modulesField);
    m_significant = new QCheckBox(tr("its end may end the supervisor"), this);
    m_significant->setObjectName(QStringLiteral("significant"));
    form->addRow(tr("si&gnificant"), m_significant);
    form->setRowVisible(m_significant, !m_isDynamic); // without effect there

    for (QComboBox *box : {m_restart, m_shutdown, m_type})
        connect(box, &QComboBox::currentIndexChanged, this, &StartChildDialog::check);
    connect(m_patience, &QSpinBox::valueChanged, this, &StartChildDialog::check);
    connect(m_modulesField, &QLineEdit::textChanged, this, &StartChildDialog::check);
    connect(m_significant, &QCheckBox::toggled, this, &StartChildDialog::check);
}

void StartChildDialog::proposeFor(int moduleIndex)
{
    if (moduleIndex < 0 || moduleIndex >= int(m_modules.size()))
        return check();
    const TreeSource::Module &module = m_modules[std::size_t(moduleIndex)];
    showArguments(module.name, module.exampleArguments);
    m_type->setCurrentIndex(module.isSupervisor ? 1 : 0);
    m_shutdown->setCurrentIndex(module.isSupervisor ? 1 : 0);
    const QString name = Term(module.name).toString();
    m_id->setText(proposedId(name.mid(name.lastIndexOf(QLatin1Char('.')) + 1)));
    check();
}

void StartChildDialog::showArguments(const Term &module, const std::vector<Term> &arguments)
{
    if (SupervisorFlagsFields::isFor(module))
        m_flags->setArguments(module, arguments);
    m_arguments->setText(argumentText(arguments));
    showFlags(SupervisorFlagsFields::isFor(module));
}

void StartChildDialog::showFlags(bool hasFlags)
{
    if (hasFlags == m_form->isRowVisible(m_flags))
        return;
    m_form->setRowVisible(m_arguments, !hasFlags);
    m_form->setRowVisible(m_flags, hasFlags);
    resize(width(), sizeHint().height());
}

void StartChildDialog::fillWith(const Term &spec)
{
    const auto field = [&spec](Atom key) {
        const Term *value = spec.find(key);
        return value ? *value : Term();
    };
    const auto choose = [&field](QComboBox *box, Atom key) {
        const int index = box->findText(field(key).toString());
        box->setCurrentIndex(std::max(0, index));
    };
    const Term start = field(atoms::start);
    m_id->setText(field(atoms::id).toString());
    // Both: an editable box that shows a text of its list without being at it proposes that module when it is left.
    m_module->setCurrentIndex(m_module->findText(start.element(0).toString()));
    m_module->setCurrentText(start.element(0).toString());
    showArguments(start.element(0), start.element(2).listElements().value_or(std::vector<Term>()));
    choose(m_restart, Atom("restart"));
    choose(m_type, Atom("type"));
    const Term patience = field(atoms::shutdown);
    if (patience.isInteger())
        m_patience->setValue(
            int(std::min<std::int64_t>(patience.toInteger(), m_patience->maximum())));
    m_shutdown->setCurrentIndex(patience.is(atoms::infinity)      ? 1
                                : patience.is(atoms::brutal_kill) ? 2
                                                                  : 0);
    const Term modules = field(atoms::modules);
    if (modules != Term::list({start.element(0)}) && !modules.is(atoms::nil))
        m_modulesField->setText(modules.toString());
    m_significant->setChecked(field(atoms::significant).is(atoms::true_));
    check();
}

QString StartChildDialog::proposedId(const QString &base) const
{
    // Another id than its siblings are likely to have; the supervisor has the last word.
    QString word;
    for (const QChar letter : base) {
        if (letter.isUpper() && !word.isEmpty())
            word += QLatin1Char('_');
        if (letter.isLetterOrNumber() || letter == QLatin1Char('_'))
            word += letter.toLower();
    }
    return QStringLiteral(":%1_%2")
        .arg(word.isEmpty() ? QStringLiteral("child") : word)
        .arg(m_number);
}

void StartChildDialog::check()
{
    const auto module = std::find_if(m_modules.begin(), m_modules.end(), [this](const auto &known) {
        return Term(known.name).toString() == m_module->currentText();
    });
    m_moduleDescription->setText(module == m_modules.end() ? tr("Not a module of this tree")
                                                           : module->description);
    m_restartRule->setText(restartRule(static_cast<Restart>(m_restart->currentIndex())));
    m_patience->setEnabled(m_shutdown->currentIndex() == 0);
    const auto typed = parseTerm(m_module->currentText());
    showFlags(typed && SupervisorFlagsFields::isFor(*typed));
    if (m_form->isRowVisible(m_flags))
        m_flags->setModule(*typed);

    std::optional<Verdict> verdict = read();
    if (!verdict) {
        m_preview->setText(m_spec.toString());
        verdict = judge();
    }
    m_accept->setEnabled(!verdict);
    if (!verdict) { // it may be tried all the same, to see what comes of it
        if (const auto obstacle = m_obstacles.of(m_spec))
            verdict = Verdict{.sentence = obstacle->sentence, .term = obstacle->answer};
    }
    QPalette colors = palette();
    if (verdict)
        colors.setColor(QPalette::WindowText, Theme::forPalette(palette()).dead);
    m_verdict->setPalette(colors);
    m_verdict->setText(!verdict ? tr("The supervisor will take this child spec.")
                       : verdict->term.isEmpty()
                           ? verdict->sentence
                           : verdict->sentence + QLatin1Char('\n') + verdict->term);
}

void StartChildDialog::setObstacles(const StartObstacles &obstacles)
{
    m_obstacles = obstacles;
    check();
}

std::optional<StartChildDialog::Verdict> StartChildDialog::read()
{
    std::vector<Term::Pair> pairs;
    const auto readField = [](const QString &field,
                              const QString &text) -> tl::expected<Term, Verdict> {
        const auto parsed = parseTerm(text);
        if (parsed)
            return *parsed;
        return tl::unexpected(
            Verdict{.sentence = tr("%1: %2").arg(field, parsed.error().message())});
    };
    const auto id = readField(QStringLiteral("id"), m_id->text());
    if (!id)
        return id.error();
    const auto module = readField(QStringLiteral("module"), m_module->currentText());
    if (!module)
        return module.error();
    const auto arguments = SupervisorFlagsFields::isFor(*module)
                               ? m_flags->arguments().map_error(
                                   [](const QString &sentence) { return Verdict{sentence}; })
                               : readField(QStringLiteral("arguments"), QLatin1Char('[')
                                                                            + m_arguments->text()
                                                                            + QLatin1Char(']'));
    if (!arguments)
        return arguments.error();
    const Term start = Term::tuple({*module, atoms::start_link, *arguments});
    m_spec = Term::map({{atoms::id, *id},
                        {atoms::start, start},
                        {atoms::restart, toAtom(static_cast<Restart>(m_restart->currentIndex()))},
                        {atoms::shutdown, shutdown()},
                        {atoms::type, toAtom(static_cast<ChildType>(m_type->currentIndex()))}});
    if (m_significant->isChecked())
        m_spec = m_spec.with(atoms::significant, atoms::true_);
    if (m_modulesField->text().trimmed().isEmpty())
        return std::nullopt;
    const auto modules = readField(QStringLiteral("modules"), m_modulesField->text());
    if (!modules)
        return modules.error();
    m_spec = m_spec.with(atoms::modules, *modules);
    return std::nullopt;
}

std::optional<StartChildDialog::Verdict> StartChildDialog::judge() const
{
    // Which modules there are is the source's business; how a spec must look is not.
    const Modules none;
    const auto checked = m_isDynamic ? checkDynamicChildSpec(m_spec, none)
                                     : checkChildSpec(m_spec, none, m_autoShutdown);
    if (checked) {
        const Term start = *m_spec.find(atoms::start);
        const std::optional<Term> error = SupervisorFlagsFields::isFor(start.element(0))
                                              ? SupervisorFlagsFields::errorOf(start.element(0),
                                                                               start.element(2))
                                              : std::nullopt;
        if (!error)
            return std::nullopt;
        return Verdict{.sentence = tr("It would not start with these flags."),
                       .term = error->toString()};
    }
    return Verdict{.sentence = specErrorSentence(checked.error()),
                   .term = Term::tuple({atoms::error, checked.error()}).toString()};
}

Term StartChildDialog::shutdown() const
{
    switch (m_shutdown->currentIndex()) {
    case 0:
        return m_patience->value();
    case 1:
        return atoms::infinity;
    default:
        return atoms::brutal_kill;
    }
}

} // namespace espalier
