// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chaos/chaos_log_model.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/chaos/chaos_runner.h"
#include "ui/faults/fault_words.h"
#include "ui/icons.h"
#include "ui/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace espalier {

// How the panel is put together, and what it remembers.

namespace {

constexpr int largestSeed = 999'999;
constexpr double strongest = 10'000;
constexpr double longest = 86'400;
constexpr QLatin1StringView seedKey("chaos/seed");
constexpr QLatin1StringView rateKey("chaos/perSecond");
constexpr QLatin1StringView durationKey("chaos/seconds");
constexpr QLatin1StringView supervisorsKey("chaos/supervisorsToo");
constexpr QLatin1StringView raiseKey("chaos/raise");
constexpr QLatin1StringView killKey("chaos/kill");
constexpr QLatin1StringView hangKey("chaos/hang");
constexpr QLatin1StringView exitKey("chaos/exit");
constexpr QLatin1StringView reasonKey("chaos/exitReason");
constexpr QLatin1StringView slowRepliesKey("chaos/slowReplies");
constexpr QLatin1StringView ignoreShutdownKey("chaos/ignoreShutdown");
constexpr QLatin1StringView slowStartKey("chaos/slowStart");
constexpr QLatin1StringView failStartKey("chaos/failStart");

} // namespace

QWidget *ChaosPanel::makeFields()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 6, 8, 6);
    m_fields = new QWidget;
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeFaultGrid(form);
    makeStrengthRows(form);
    makeSeedRow(form);
    auto *area = new QScrollArea(page);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    area->setWidget(m_fields);
    layout->addWidget(area);
    m_button = new QPushButton(page);
    m_button->setObjectName(QStringLiteral("startStorm"));
    layout->addWidget(m_button);
    m_progress = new QProgressBar(page);
    layout->addWidget(m_progress);
    m_state = new QLabel(page);
    layout->addWidget(m_state);
    return page;
}

/// What ends a process at the left, what stays on it at the right. Made in the order that the seed goes by.
void ChaosPanel::makeFaultGrid(QFormLayout *form)
{
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    const QString seconds = shortNumberText(std::chrono::duration<double>(slowStartTime).count());
    const auto add = [this, grid](StormFaultKind kind, QLatin1StringView key, bool isUsual,
                                  const QString &name, const QString &tip) {
        constexpr int rows = 4;
        const int place = int(m_faults.size());
        QCheckBox *box = makeCheckBox(name, faultTitle(faultKind(kind)), tip);
        grid->addWidget(box, place % rows, place / rows);
        m_faults.push_back({box, kind, key, isUsual});
        return box;
    };
    add(StormFaultKind::Raise, raiseKey, true, QStringLiteral("stormRaise"),
        tr("An error inside the next callback"));
    add(StormFaultKind::Kill, killKey, true, QStringLiteral("stormKill"),
        tr("An exit signal with :kill, which nobody survives"));
    add(StormFaultKind::Hang, hangKey, false, QStringLiteral("stormHang"),
        tr("A loop that never ends: only an exit signal will end it"));
    m_exit = add(StormFaultKind::Exit, exitKey, false, QStringLiteral("stormExit"),
                 tr("An exit signal with this term as the reason"));
    add(StormFaultKind::SlowReplies, slowRepliesKey, false, QStringLiteral("stormSlowReplies"),
        tr("From then on it answers each call late"));
    add(StormFaultKind::IgnoreShutdown, ignoreShutdownKey, false,
        QStringLiteral("stormIgnoreShutdown"),
        tr("From then on it ignores its shutdown: its supervisor waits"));
    add(StormFaultKind::SlowStart, slowStartKey, false, QStringLiteral("stormSlowStart"),
        tr("From then on its starts take %1 s longer").arg(seconds));
    add(StormFaultKind::FailStart, failStartKey, false, QStringLiteral("stormFailStart"),
        tr("The next %1 starts of it fail").arg(failingStarts));
    m_reason = new QLineEdit(m_fields);
    m_reason->setObjectName(QStringLiteral("stormReason"));
    m_reason->setAccessibleName(tr("Reason of the exit signals"));
    m_reason->setMinimumWidth(60);
    grid->addWidget(m_reason, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    form->addRow(grid);
}

void ChaosPanel::makeStrengthRows(QFormLayout *form)
{
    m_scope = new QComboBox(m_fields);
    m_scope->setObjectName(QStringLiteral("stormScope"));
    m_scope->setAccessibleName(tr("Where the storm strikes"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(8);
    m_scope->addItems({tr("The whole tree"), {}, {}});
    form->addRow(tr("Where"), m_scope);
    m_supervisorsToo = makeCheckBox(QStringLiteral("stormSupervisors"), tr("Supervisors, too"),
                                    tr("Exit signals also for supervisors below the root"));
    form->addRow(QString(), m_supervisorsToo);

    m_rate = new QDoubleSpinBox(m_fields);
    m_rate->setObjectName(QStringLiteral("stormRate"));
    m_rate->setAccessibleName(tr("Strikes per second of the tree's time"));
    m_rate->setDecimals(1);
    m_rate->setRange(0.1, strongest);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rate->setSuffix(tr(" per second"));
    form->addRow(tr("Strikes"), m_rate);
    m_duration = new QDoubleSpinBox(m_fields);
    m_duration->setObjectName(QStringLiteral("stormDuration"));
    m_duration->setAccessibleName(tr("Seconds of the tree's time that the storm lasts"));
    m_duration->setDecimals(1);
    m_duration->setRange(0, longest);
    m_duration->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_duration->setSuffix(tr(" s"));
    m_duration->setSpecialValueText(tr("until stopped"));
    form->addRow(tr("Duration"), m_duration);
}

void ChaosPanel::makeSeedRow(QFormLayout *form)
{
    m_seed = new QSpinBox(m_fields);
    m_seed->setObjectName(QStringLiteral("stormSeed"));
    m_seed->setAccessibleName(tr("Seed of the storm"));
    m_seed->setToolTip(tr("The same seed on the same tree makes the same storm"));
    m_seed->setRange(0, largestSeed);
    m_die = new QToolButton(m_fields);
    m_die->setObjectName(QStringLiteral("stormDie"));
    m_die->setIcon(themedIcon(QStringLiteral("die")));
    m_die->setAccessibleName(tr("Another seed"));
    m_die->setToolTip(tr("Throw the dice for another seed"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_seed, 1);
    row->addWidget(m_die);
    form->addRow(tr("Seed"), row);
    connect(m_die, &QToolButton::clicked, this,
            [this] { m_seed->setValue(QRandomGenerator::global()->bounded(largestSeed + 1)); });
}

QCheckBox *ChaosPanel::makeCheckBox(const QString &name, const QString &text, const QString &tip)
{
    auto *box = new QCheckBox(text, m_fields);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setAccessibleDescription(tip);
    box->setToolTip(tip);
    return box;
}

void ChaosPanel::makeState()
{
    m_progress->setObjectName(QStringLiteral("stormProgress"));
    m_progress->setAccessibleName(tr("How much of the storm is over"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_state->setObjectName(QStringLiteral("stormState"));
    m_state->setAccessibleName(tr("State of the storm"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    // Sentences of one line and of two must not move the table.
    m_state->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
}

void ChaosPanel::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("stormLog"));
    m_table->setAccessibleName(tr("Strikes so far"));
    m_table->setModel(m_runner->log());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(10);
    fitRows();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_hint = new QLabel(m_table->viewport());
    m_hint->setObjectName(QStringLiteral("stormHint"));
    m_hint->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *overlay = new QVBoxLayout(m_table->viewport());
    overlay->setSizeConstraint(QLayout::SetNoConstraint);
    overlay->addWidget(m_hint);

    connect(m_table, &QTableView::doubleClicked, this, &ChaosPanel::selectNodeOf);
    connect(m_table, &QTableView::activated, this, &ChaosPanel::selectNodeOf);
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(m_runner->log(), &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this, bar] { m_isAtEnd = bar->value() == bar->maximum(); });
    // A range grows after the rows came: by then the value of before is no longer the end.
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_isAtEnd)
            bar->setValue(bar->maximum());
    });
    const auto showHint = [this] { m_hint->setVisible(m_runner->log()->rowCount() == 0); };
    connect(m_runner->log(), &QAbstractItemModel::rowsInserted, this, showHint);
    connect(m_runner->log(), &QAbstractItemModel::rowsRemoved, this, showHint);
}

void ChaosPanel::connectFields()
{
    const auto changed = [this] {
        writeSettings();
        showState();
    };
    connect(m_seed, &QSpinBox::valueChanged, this, changed);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_duration, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_scope, &QComboBox::currentIndexChanged, this, changed);
    connect(m_reason, &QLineEdit::textChanged, this, changed);
    connect(m_supervisorsToo, &QCheckBox::toggled, this, changed);
    for (const FaultBox &fault : m_faults)
        connect(fault.box, &QCheckBox::toggled, this, changed);
    connect(m_button, &QPushButton::clicked, this, &ChaosPanel::startOrStop);
}

void ChaosPanel::readSettings()
{
    const QSettings settings;
    m_seed->setValue(settings.value(seedKey, 1).toInt());
    m_rate->setValue(settings.value(rateKey, 2.0).toDouble());
    m_duration->setValue(settings.value(durationKey, 10.0).toDouble());
    m_supervisorsToo->setChecked(settings.value(supervisorsKey, false).toBool());
    for (const FaultBox &fault : m_faults)
        fault.box->setChecked(settings.value(fault.key, fault.isUsual).toBool());
    m_reason->setText(settings.value(reasonKey, QStringLiteral(":boom")).toString());
}

void ChaosPanel::writeSettings() const
{
    QSettings settings;
    settings.setValue(seedKey, m_seed->value());
    settings.setValue(rateKey, m_rate->value());
    settings.setValue(durationKey, m_duration->value());
    settings.setValue(supervisorsKey, m_supervisorsToo->isChecked());
    for (const FaultBox &fault : m_faults)
        settings.setValue(fault.key, fault.box->isChecked());
    settings.setValue(reasonKey, m_reason->text());
}

} // namespace espalier
