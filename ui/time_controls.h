// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace espalier {

class Acts;

/// The speed of time, from a tenth to ten times, on a logarithmic slider with 1 in the middle.
class TimeControls : public QWidget
{
    Q_OBJECT

public:
    explicit TimeControls(Acts &acts, QWidget *parent = nullptr);

private:
    void showSpeed();

    Acts &m_acts;
    QSlider *m_slider;
    QLabel *m_label;
};

/// "×0.25", "×1", "×10"
[[nodiscard]] QString speedText(double speed);

} // namespace espalier
