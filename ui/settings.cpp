// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QApplication>
#include <QMetaEnum>
#include <QSettings>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace espalier {

namespace {

constexpr QLatin1StringView languageKey("settings/language");
constexpr QLatin1StringView reducedMotionKey("settings/reducedMotion");
constexpr QLatin1StringView textScaleKey("settings/textScale");

QString knownLanguage(const QString &language)
{
    return Settings::languages().contains(language) ? language : QString();
}

Settings::ReducedMotion readReducedMotion(const QSettings &settings)
{
    bool isKnown = false;
    const int value = QMetaEnum::fromType<Settings::ReducedMotion>().keyToValue(
        settings.value(reducedMotionKey).toByteArray().constData(), &isKnown);
    return isKnown ? static_cast<Settings::ReducedMotion>(value) : Settings::ReducedMotion::System;
}

int readTextScale(const QSettings &settings)
{
    bool isNumber = false;
    const int percent = settings.value(textScaleKey).toInt(&isNumber);
    return isNumber ? std::clamp(percent, Settings::smallestText, Settings::largestText) : 100;
}

QFont scaled(QFont font, int percent)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(std::max(1, font.pixelSize() * percent / 100));
    return font;
}

} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent)
    , m_systemFont(QApplication::font())
{
    const QSettings remembered;
    m_language = knownLanguage(remembered.value(languageKey).toString());
    m_reducedMotion = readReducedMotion(remembered);
    m_textScale = readTextScale(remembered);
    if (m_textScale != 100)
        applyTextScale();
}

Settings::~Settings()
{
    if (QApplication::font() != m_systemFont)
        QApplication::setFont(m_systemFont);
}

QStringList Settings::languages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString Settings::rememberedLanguage()
{
    return knownLanguage(QSettings().value(languageKey).toString());
}

void Settings::setLanguage(const QString &language)
{
    const QString known = knownLanguage(language);
    if (known == m_language)
        return;
    m_language = known;
    QSettings().setValue(languageKey, m_language);
    Q_EMIT languageChanged(m_language);
}

void Settings::setReducedMotion(ReducedMotion reduced)
{
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    QSettings().setValue(
        reducedMotionKey,
        QString::fromLatin1(QMetaEnum::fromType<ReducedMotion>().valueToKey(int(reduced))));
    Q_EMIT reducedMotionChanged();
}

bool Settings::animates(const QWidget *widget) const
{
    if (m_reducedMotion != ReducedMotion::System)
        return m_reducedMotion == ReducedMotion::Off;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    return style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

void Settings::setTextScale(int percent)
{
    const int kept = std::clamp(percent, smallestText, largestText);
    if (kept == m_textScale)
        return;
    const int before = textScale();
    m_textScale = kept;
    QSettings().setValue(textScaleKey, m_textScale);
    showTextScale(before);
}

void Settings::setLeastText(int percent)
{
    const int before = textScale();
    m_leastText = percent;
    showTextScale(before);
}

void Settings::showTextScale(int before)
{
    if (textScale() == before)
        return;
    applyTextScale();
    Q_EMIT textScaleChanged(textScale());
}

void Settings::applyTextScale() const
{
    QApplication::setFont(scaled(m_systemFont, textScale()));
}

} // namespace espalier
