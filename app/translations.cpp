// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include "ui/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace espalier {

namespace {

void install(const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, catalogue, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// Words and numbers are of one language: English both, where the system speaks none of ours or counts in another.
QLocale localeOfWords()
{
    const QString chosen = Settings::rememberedLanguage();
    if (!chosen.isEmpty())
        return QLocale(chosen);
    const QLocale system = QLocale::system();
    const QString language = system.uiLanguages().value(0).left(2);
    if (!Settings::languages().contains(language))
        return QLocale(QLocale::English);
    const QString numbers = system.name();
    return QLocale(numbers.startsWith(language) ? numbers : language);
}

} // namespace

void installTranslations()
{
    const QLocale locale = localeOfWords();
    QLocale::setDefault(locale);
    if (locale.language() == QLocale::English)
        return;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("espalier"), QStringLiteral(":/translations"));
}

} // namespace espalier
