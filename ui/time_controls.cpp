// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time_controls.h"

#include "ui/acts/acts.h"
#include "ui/number_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include <cmath>

namespace espalier {

namespace {

/// Of the slider, per power of ten.
constexpr int steps = 100;
/// Within so many steps of the middle the slider means 1.
constexpr int snap = 12;

} // namespace

TimeControls::TimeControls(Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_acts(acts)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_label(new QLabel(this))
{
    m_slider->setObjectName(QStringLiteral("speed"));
    m_slider->setAccessibleName(tr("Speed of time"));
    m_slider->setToolTip(tr("Speed of time, from a tenth to ten times"));
    m_slider->setStatusTip(m_slider->toolTip());
    m_slider->setRange(-steps, steps);
    m_slider->setPageStep(steps / 4);
    m_slider->setFixedWidth(120);
    m_label->setObjectName(QStringLiteral("speedText"));
    m_label->setMinimumWidth(fontMetrics().horizontalAdvance(speedText(0.25)) + 4);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_slider);
    layout->addWidget(m_label);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);

    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        m_acts.setSpeed(std::abs(value) <= snap ? 1 : std::pow(10, double(value) / steps));
    });
    connect(&acts, &Acts::speedChanged, this, &TimeControls::showSpeed);
    connect(acts.pause, &QAction::changed, this, [this] { setEnabled(m_acts.pause->isEnabled()); });
    showSpeed();
}

void TimeControls::showSpeed()
{
    const QSignalBlocker blocker(m_slider);
    const int value = int(std::lround(std::log10(m_acts.speed()) * steps));
    if (!m_slider->isSliderDown())
        m_slider->setValue(value);
    m_label->setText(speedText(m_acts.speed()));
}

QString speedText(double speed)
{
    const int decimals = speed >= 9.95 ? 0 : speed >= 0.995 ? 1 : 2;
    const double rounding = std::pow(10, decimals);
    return QChar(0x00D7) + shortNumberText(std::round(speed * rounding) / rounding);
}

} // namespace espalier
