// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

#include <algorithm>

class QWidget;

namespace espalier {

/// The program's own settings, remembered: what is set here holds at once and at the next start, but for the language,
/// which is asked for once. The theme is in Appearance; what belongs to one view is with it.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class ReducedMotion { System, On, Off };
    Q_ENUM(ReducedMotion)

    static constexpr int smallestText = 80;
    static constexpr int largestText = 200;

    /// Reads what is remembered, and gives the application its font in the remembered size. What is remembered and not
    /// known counts as not set.
    explicit Settings(QObject *parent = nullptr);
    /// Gives the application its own font back.
    ~Settings() override;

    /// What language() will be, for those who need it before there are settings.
    [[nodiscard]] static QString rememberedLanguage();
    /// Codes of the languages that the program's texts are there in.
    [[nodiscard]] static QStringList languages();

    /// One of languages(), or empty: the system's.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);

    [[nodiscard]] ReducedMotion reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(ReducedMotion reduced);
    /// Whether things may move, blink and fade. As the system: what `widget`'s style, or the application's, says.
    [[nodiscard]] bool animates(const QWidget *widget = nullptr) const;

    /// In percent of the system's.
    [[nodiscard]] int textScale() const { return std::max(m_textScale, m_leastText); }
    /// Kept between smallestText and largestText.
    void setTextScale(int percent);
    /// Texts are at least so large until it is 0 again. Not remembered.
    void setLeastText(int percent);

Q_SIGNALS:
    void languageChanged(const QString &language);
    void reducedMotionChanged();
    void textScaleChanged(int percent);

private:
    void applyTextScale() const;
    void showTextScale(int before);

    const QFont m_systemFont;
    QString m_language;
    ReducedMotion m_reducedMotion = ReducedMotion::System;
    int m_textScale = 100;
    int m_leastText = 0;
};

} // namespace espalier
