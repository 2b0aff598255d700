// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/clear_button.h"
#include "ui/help/help_topics.h"
#include "ui/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace espalier {

namespace {

constexpr QLatin1StringView geometryKey("help/geometry");
constexpr int topicRole = Qt::UserRole;

QString indexTopic()
{
    return QStringLiteral("index");
}

QString topicOf(const QUrl &page)
{
    const QString file = page.fileName();
    const QLatin1StringView ending(".html");
    return file.endsWith(ending) ? file.chopped(ending.size()) : QString();
}

QString pageStyle(const Theme &theme)
{
    return QStringLiteral(
               "h1, h2 { color: %1 } a { color: %2 } "
               "code, pre { font-family: monospace; background-color: %3 } "
               "table { border-collapse: collapse; margin-top: 8px; margin-bottom: 8px } "
               "th, td { border: 1px solid %4; padding: 4px 8px } "
               "th { background-color: %3; text-align: left } "
               ".rules { color: %5 }")
        .arg(theme.text.name(), theme.linkText.name(), theme.alternateBase.name(),
             theme.border.name(), theme.mutedText.name());
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
{
    setObjectName(QStringLiteral("helpWindow"));
    makeActions();
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("helpSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTopics());
    splitter->addWidget(makeBrowser());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({240, 620});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);

    connect(back, &QAction::triggered, m_browser, &QTextBrowser::backward);
    connect(forward, &QAction::triggered, m_browser, &QTextBrowser::forward);
    connect(home, &QAction::triggered, this, [this] { openPage(indexTopic()); });
    readPages();
    styleBrowser();
    openPage(indexTopic());
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(880, 680);
}

void HelpWindow::showTopic(const QString &topic)
{
    openPage(topic);
    if (isMinimized())
        showNormal();
    else
        show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

void HelpWindow::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    const QString topic = m_topic;
    readPages();
    m_topic.clear(); // the same page in another language is another page
    openPage(topic);
}

void HelpWindow::makeActions()
{
    const auto make = [this](const QString &name, const QString &text, const QString &icon,
                             const QList<QKeySequence> &keys) {
        auto *action = new QAction(text, this);
        if (!icon.isEmpty()) // else its word says more
            action->setIcon(themedIcon(icon));
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
        addAction(action);
        return action;
    };
    back = make(QStringLiteral("helpBack"), tr("Back"), QStringLiteral("back"),
                {Qt::ALT | Qt::Key_Left, Qt::Key_Back});
    forward = make(QStringLiteral("helpForward"), tr("Forward"), QStringLiteral("forward"),
                   {Qt::ALT | Qt::Key_Right, Qt::Key_Forward});
    home = make(QStringLiteral("helpHome"), tr("First page"), {}, {Qt::ALT | Qt::Key_Home});
    back->setEnabled(false);
    forward->setEnabled(false);
    auto *find = new QAction(tr("Search"), this);
    find->setShortcuts(QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    auto *close = new QAction(tr("Close"), this);
    close->setShortcuts({Qt::Key_Escape, QKeySequence::Close});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addActions({find, close});
}

QWidget *HelpWindow::makeBar()
{
    auto *bar = new QToolBar(this);
    bar->setObjectName(QStringLiteral("helpBar"));
    bar->setAccessibleName(tr("Ways through the help"));
    bar->addActions({back, forward, home});
    return bar;
}

QWidget *HelpWindow::makeTopics()
{
    auto *side = new QWidget(this);
    m_search = new QLineEdit(side);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setAccessibleName(tr("Search in all pages"));
    m_search->setPlaceholderText(tr("Search in all pages"));
    addClearButton(*m_search);
    m_search->installEventFilter(this);
    m_topics = new QListWidget(side);
    m_topics->setObjectName(QStringLiteral("helpTopics"));
    m_topics->setAccessibleName(tr("Pages"));
    m_topics->setWordWrap(true);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(6, 6, 0, 6);
    layout->addWidget(m_search);
    layout->addWidget(m_topics, 1);

    const auto open = [this](const QListWidgetItem *item) {
        openPage(item->data(topicRole).toString());
    };
    connect(m_topics, &QListWidget::itemClicked, this, open);
    connect(m_topics, &QListWidget::itemActivated, this, open);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::listTopics);
    connect(m_search, &QLineEdit::returnPressed, this, [this, open] {
        if (m_topics->count() > 0)
            open(m_topics->item(std::max(0, m_topics->currentRow())));
    });
    return side;
}

QWidget *HelpWindow::makeBrowser()
{
    m_browser = new QTextBrowser(this);
    m_browser->setObjectName(QStringLiteral("helpPage"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(18);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &HelpWindow::followLink);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::pageChanged);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    return m_browser;
}

void HelpWindow::readPages()
{
    m_pages.clear();
    const QStringList topics = helpTopics();
    for (const QString &topic : topics) {
        QFile file(helpPagePath(topic, m_language));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QTextDocument page;
        page.setHtml(QString::fromUtf8(file.readAll()));
        m_pages.append({.topic = topic,
                        .title = page.metaInformation(QTextDocument::DocumentTitle),
                        .text = page.toPlainText().toLower()});
    }
    listTopics();
}

/// Those that have every word; those that have them in the title come first.
void HelpWindow::listTopics()
{
    const QStringList words = m_search->text().toLower().split(QLatin1Char(' '),
                                                               Qt::SkipEmptyParts);
    const auto hasAll = [&words](const QString &text) {
        return std::all_of(words.begin(), words.end(),
                           [&text](const QString &word) { return text.contains(word); });
    };
    m_topics->clear();
    for (const bool inTitle : {true, false}) {
        for (const Page &page : std::as_const(m_pages)) {
            if (hasAll(page.title.toLower()) != inTitle || !hasAll(page.text))
                continue;
            auto *item = new QListWidgetItem(page.title, m_topics);
            item->setData(topicRole, page.topic);
            if (page.topic == m_topic)
                m_topics->setCurrentItem(item);
        }
    }
    if (!words.isEmpty() && m_topics->count() > 0)
        m_topics->setCurrentRow(0);
}

void HelpWindow::openPage(const QString &topic)
{
    const QString known = helpTopics().contains(topic) ? topic : indexTopic();
    if (known != m_topic)
        m_browser->setSource(QUrl(QStringLiteral("qrc") + helpPagePath(known, m_language)));
}

/// Pages link only with pages, whatever language they are in.
void HelpWindow::followLink(const QUrl &link)
{
    const QString topic = topicOf(link);
    if (helpTopics().contains(topic))
        openPage(topic);
}

void HelpWindow::pageChanged(const QUrl &source)
{
    m_topic = topicOf(source);
    const QString title = m_browser->documentTitle();
    setWindowTitle(tr("%1 — Espalier's help").arg(title));
    m_browser->setAccessibleName(title);
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(topicRole).toString() == m_topic)
            m_topics->setCurrentRow(row);
    }
}

void HelpWindow::styleBrowser()
{
    m_browser->document()->setDefaultStyleSheet(pageStyle(Theme::forPalette(palette())));
    if (!m_topic.isEmpty())
        m_browser->reload();
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_browser)
        styleBrowser();
}

void HelpWindow::hideEvent(QHideEvent *event)
{
    QSettings().setValue(geometryKey, saveGeometry());
    QWidget::hideEvent(event);
}

/// From the search field, up and down move in the list.
bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_topics->count() > 0) {
            const int row = m_topics->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_topics->setCurrentRow(std::clamp(row, 0, m_topics->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace espalier
