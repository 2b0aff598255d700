// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/prediction.h"

#include <QFrame>

class QLabel;

namespace espalier {

/// What a fault would do, in words, in a corner of the canvas. Takes no clicks: it lies over the tree.
class PredictionCard : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `canvas`, at its lower left corner.
    explicit PredictionCard(QWidget *canvas);

    /// Of the four corners, the next telling takes the one that hides least of these.
    void keepInSight(std::vector<QRectF> rects);
    void tell(const QString &title, const Prediction &prediction, const TreeState &tree,
              NodeId target);
    void tell(const QString &title, const QString &text, const QStringList &lines);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    [[nodiscard]] double hiddenBy(const QRectF &place) const;

    std::vector<QRectF> m_kept;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_lines;
};

} // namespace espalier
