// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/prediction.h"
#include "ui/predict/card_place.h"
#include "ui/predict/prediction_sentence.h"

#include <QFrame>

class QLabel;

namespace espalier {

/// What a fault would do, in words, over the tree and whatever is beside it. Takes no clicks.
class PredictionCard : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `window`, in whose coordinates its surroundings are told.
    explicit PredictionCard(QWidget *window);

    void tell(const QString &title, const Prediction &prediction, const TreeState &tree,
              NodeId target, const CardSurroundings &around);
    void tell(const QString &title, const QString &text, const QStringList &lines,
              const CardSurroundings &around);
    /// Finds a place anew.
    void place(const CardSurroundings &around);

private:
    /// The decisive lines and the first of the others; where some are left out, they are counted.
    void writeLines(std::size_t count);
    /// As many lines as the height has room for.
    [[nodiscard]] QSize sizeFor(int width, int mostHeight);
    void appear(const QString &title, const QString &text, const CardSurroundings &around);

    std::vector<PredictionLine> m_steps;
    bool m_isCut = false; ///< nobody knows how many there are
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_lines;
};

} // namespace espalier
