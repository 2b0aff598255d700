// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_card.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace espalier {

PredictionCard::PredictionCard(QWidget *window)
    : QFrame(window)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_lines(new QLabel(this))
{
    setObjectName(QStringLiteral("predictionCard"));
    setAccessibleName(tr("What would happen"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFrameStyle(QFrame::Box | QFrame::Plain); // also seen on a dark dock
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_summary, m_lines}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::ToolTipText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_title->setObjectName(QStringLiteral("predictionTitle"));
    m_summary->setObjectName(QStringLiteral("predictionSummary"));
    m_lines->setObjectName(QStringLiteral("predictionLines"));
    hide();
}

void PredictionCard::tell(const QString &title, const Prediction &prediction, const TreeState &tree,
                          NodeId target, const CardSurroundings &around)
{
    m_steps = predictionLines(prediction, tree);
    if (prediction.steps.size() == 1) // the summary says it
        m_steps.clear();
    for (PredictionLine &line : m_steps)
        line.text.prepend(QStringLiteral("• "));
    m_isCut = prediction.isCut && !m_steps.empty();
    appear(title, predictionSummary(prediction, tree, target), around);
}

void PredictionCard::tell(const QString &title, const QString &text, const QStringList &lines,
                          const CardSurroundings &around)
{
    m_steps.clear();
    for (const QString &line : lines)
        m_steps.push_back({line});
    m_isCut = false;
    appear(title, text, around);
}

void PredictionCard::appear(const QString &title, const QString &text,
                            const CardSurroundings &around)
{
    m_title->setText(title);
    m_summary->setText(text);
    setAccessibleDescription(text);
    place(around);
    show();
    raise();
}

void PredictionCard::writeLines(std::size_t count)
{
    std::vector<std::size_t> shown(m_steps.size());
    std::iota(shown.begin(), shown.end(), 0);
    std::ranges::stable_partition(shown, [this](std::size_t i) { return m_steps[i].isDecisive; });
    shown.resize(count);
    std::ranges::sort(shown);
    shown.push_back(m_steps.size());
    QStringList lines;
    std::size_t next = 0;
    for (const std::size_t line : shown) {
        std::size_t leftOut = 0;
        for (; next < line; ++next)
            leftOut += m_steps[next].steps;
        if (leftOut > 0)
            lines.append(tr("… and %1 more").arg(leftOut));
        if (line < m_steps.size())
            lines.append(m_steps[next++].text);
    }
    if (m_isCut)
        lines.append(tr("… and so on"));
    m_lines->setText(lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!lines.isEmpty());
}

QSize PredictionCard::sizeFor(int width, int mostHeight)
{
    constexpr std::size_t most = 12;
    std::size_t count = std::min(most, m_steps.size());
    writeLines(count);
    while (count > 0 && layout()->totalHeightForWidth(width) > mostHeight)
        writeLines(--count);
    return {width, layout()->totalHeightForWidth(width)};
}

// It becomes narrower rather than lie on a menu.
void PredictionCard::place(const CardSurroundings &around)
{
    constexpr int wide = 50; // characters
    const int widest = std::min(fontMetrics().averageCharWidth() * wide, around.room.width());
    const std::optional<QPoint> stands = isVisible() ? std::optional(pos()) : std::nullopt;
    QRect place;
    for (const int width : {widest, widest * 3 / 4, widest * 5 / 8}) {
        place = placeOfCard(sizeFor(width, around.room.height()), around, stands);
        if (!coversTaken(place, around))
            break;
    }
    setFixedSize(place.size());
    move(place.topLeft());
}

} // namespace espalier
