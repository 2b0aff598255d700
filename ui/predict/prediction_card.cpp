// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_card.h"

#include "ui/predict/prediction_sentence.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace espalier {

PredictionCard::PredictionCard(QWidget *canvas)
    : QFrame(canvas)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_lines(new QLabel(this))
{
    setObjectName(QStringLiteral("predictionCard"));
    setAccessibleName(tr("What would happen"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFrameShape(QFrame::StyledPanel);
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
    canvas->installEventFilter(this);
    hide();
}

void PredictionCard::tell(const QString &title, const Prediction &prediction, const TreeState &tree,
                          NodeId target)
{
    constexpr int mostLines = 12;
    QStringList lines = predictionLines(prediction, tree, mostLines);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].prepend(QStringLiteral("%1. ").arg(i + 1));
    const auto more = prediction.steps.size() - std::size_t(lines.size());
    if (prediction.isCut)
        lines.append(tr("… and so on"));
    else if (more > 0)
        lines.append(tr("… and %1 more").arg(more));
    tell(title, predictionSummary(prediction, tree, target),
         prediction.steps.size() > 1 ? lines : QStringList());
}

void PredictionCard::tell(const QString &title, const QString &text, const QStringList &lines)
{
    m_title->setText(title);
    m_summary->setText(text);
    m_lines->setText(lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!lines.isEmpty());
    setAccessibleDescription(text);
    show();
    place();
    raise();
}

bool PredictionCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void PredictionCard::place()
{
    constexpr int gap = 14;
    const QSize room = parentWidget()->size();
    const int width = std::min(360, room.width() - 2 * gap);
    setFixedWidth(width);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : sizeHint().height();
    resize(width, height);
    const int right = room.width() - width - gap;
    const int bottom = room.height() - height - gap;
    QPoint best;
    double leastHidden = -1;
    for (const QPoint corner :
         {QPoint(gap, bottom), QPoint(right, bottom), QPoint(right, gap), QPoint(gap, gap)})
    {
        const double hidden = hiddenBy(QRectF(corner, QSizeF(width, height)));
        if (leastHidden < 0 || hidden < leastHidden) {
            leastHidden = hidden;
            best = corner;
        }
    }
    move(best);
}

/// How much of what is to be seen would lie beneath, in pixels.
double PredictionCard::hiddenBy(const QRectF &place) const
{
    double hidden = 0;
    for (const QRectF &rect : m_kept) {
        const QRectF both = rect.intersected(place);
        hidden += both.width() * both.height();
    }
    return hidden;
}

void PredictionCard::keepInSight(std::vector<QRectF> rects)
{
    m_kept = std::move(rects);
}

} // namespace espalier
