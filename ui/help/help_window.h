// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace espalier {

/// The pages that explain what is seen, in a window of its own: a list of topics that a search over the whole text
/// narrows, and the page. It shows nothing from outside the program.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows the page, and the window above others. A topic that does not exist leads to the first page.
    void showTopic(const QString &topic);
    /// Pages are shown in this language ("de", "pt_BR") where there are some, else in English.
    void setLanguage(const QString &language);

    /// The page on show.
    [[nodiscard]] QString topic() const { return m_topic; }

    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *home = nullptr;

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Page
    {
        QString topic = {};
        QString title = {};
        QString text = {}; ///< without markup, in lower case
    };

    void makeActions();
    QWidget *makeBar();
    QWidget *makeTopics();
    QWidget *makeBrowser();
    void readPages();
    void listTopics();
    void openPage(const QString &topic);
    void followLink(const QUrl &link);
    void pageChanged(const QUrl &source);
    void styleBrowser();

    QString m_language;
    QString m_topic;
    QList<Page> m_pages;
    QLineEdit *m_search = nullptr;
    QListWidget *m_topics = nullptr;
    QTextBrowser *m_browser = nullptr;
};

} // namespace espalier
