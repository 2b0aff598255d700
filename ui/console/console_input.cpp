// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console_input.h"

#include "ui/console/console_highlighter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>
#include <QStringListModel>
#include <QTextBlock>

#include <algorithm>

namespace espalier {

namespace {

constexpr QLatin1StringView historyKey("console/history");
constexpr int mostLinesShown = 8;

QString commonText(const std::vector<ConsoleOffer> &offers)
{
    QString common = offers.front().text;
    for (const ConsoleOffer &offer : offers) {
        while (!offer.text.startsWith(common))
            common.chop(1);
    }
    return common;
}

} // namespace

ConsoleInput::ConsoleInput(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new ConsoleHighlighter(document()))
    , m_completer(new QCompleter(this))
    , m_shown(new QStringListModel(this))
    , m_history(QSettings().value(historyKey).toStringList())
    , m_place(m_history.size())
{
    setObjectName(QStringLiteral("consoleInput"));
    setAccessibleName(tr("Elixir for the console"));
    setPlaceholderText(tr("Elixir; Tab completes, Enter runs, h() helps"));
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_highlighter->setPalette(palette());
    m_completer->setWidget(this);
    m_completer->setModel(m_shown);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("consoleCompletions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                if (index.row() < int(m_offers.offers.size()))
                    take(ConsoleOffer(m_offers.offers[std::size_t(index.row())]));
            });
    connect(document(), &QTextDocument::blockCountChanged, this, [this] {
        setVerticalScrollBarPolicy(blockCount() > mostLinesShown ? Qt::ScrollBarAsNeeded
                                                                 : Qt::ScrollBarAlwaysOff);
        updateGeometry();
    });
}

void ConsoleInput::setChannel(const ConsoleChannel *channel)
{
    m_channel = channel;
    m_highlighter->setChannel(channel);
}

void ConsoleInput::insertText(const QString &text)
{
    const QTextCursor cursor = textCursor();
    const QChar before = document()->characterAt(cursor.position() - 1);
    const bool sticks = cursor.position() > 0 && (before.isLetterOrNumber() || before == u',');
    insertPlainText(sticks ? QLatin1Char(' ') + text : text);
    setFocus();
}

QSize ConsoleInput::sizeHint() const
{
    const int lines = std::clamp(blockCount(), 1, mostLinesShown);
    const int margins = int(2 * document()->documentMargin()) + contentsMargins().top()
                        + contentsMargins().bottom();
    return {fontMetrics().averageCharWidth() * 20, lines * fontMetrics().lineSpacing() + margins};
}

bool ConsoleInput::isPopupShown() const
{
    return m_completer->popup()->isVisible();
}

void ConsoleInput::keyPressEvent(QKeyEvent *event)
{
    const bool isForPopup = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                            || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab;
    if (isPopupShown() && isForPopup)
        return event->ignore(); // the list takes it
    if (handleControlKey(event) || handlePlainKey(event))
        return event->accept();
    QPlainTextEdit::keyPressEvent(event);
    if (isPopupShown())
        offerAgain();
}

bool ConsoleInput::handleControlKey(QKeyEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return false;
    if (event->key() == Qt::Key_C && !textCursor().hasSelection())
        Q_EMIT interrupted();
    else if (event->key() == Qt::Key_L)
        Q_EMIT clearAsked();
    else
        return false;
    return true;
}

bool ConsoleInput::handlePlainKey(QKeyEvent *event)
{
    const bool isAtTop = textCursor().block() == document()->firstBlock();
    const bool isAtBottom = textCursor().block() == document()->lastBlock();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & Qt::ShiftModifier))
        handOver();
    else if (event->key() == Qt::Key_Up && isAtTop)
        goBack(1);
    else if (event->key() == Qt::Key_Down && isAtBottom)
        goBack(-1);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT givenUp();
    else if (event->key() == Qt::Key_Tab && !toPlainText().trimmed().isEmpty())
        complete();
    else if (event->key() == Qt::Key_Tab)
        focusNextChild(); // nothing to complete: Tab goes on as anywhere
    else if (event->key() == Qt::Key_Backtab)
        focusPreviousChild();
    else
        return false;
    return true;
}

void ConsoleInput::handOver()
{
    const QString text = toPlainText();
    remember(text);
    clear();
    updateGeometry();
    Q_EMIT entered(text);
}

void ConsoleInput::remember(const QString &text)
{
    if (!text.trimmed().isEmpty() && (m_history.isEmpty() || m_history.constLast() != text)) {
        m_history.append(text);
        if (m_history.size() > inputsKept)
            m_history.removeFirst();
        QSettings().setValue(historyKey, m_history);
    }
    m_place = m_history.size();
    m_typed.clear();
}

void ConsoleInput::goBack(int steps)
{
    const qsizetype place = std::clamp<qsizetype>(m_place - steps, 0, m_history.size());
    if (place == m_place)
        return;
    if (m_place == m_history.size())
        m_typed = toPlainText();
    m_place = place;
    setPlainText(place == m_history.size() ? m_typed : m_history[place]);
    moveCursor(QTextCursor::End);
}

void ConsoleInput::complete()
{
    if (!m_channel)
        return;
    m_offers = m_channel->complete(toPlainText(), textCursor().position());
    if (m_offers.offers.empty())
        return m_completer->popup()->hide();
    const QString common = commonText(m_offers.offers);
    const qsizetype typed = textCursor().position() - m_offers.start;
    const bool isOne = std::ranges::all_of(
        m_offers.offers, [&](const ConsoleOffer &offer) { return offer.text == common; });
    if (isOne || common.size() > typed)
        take({common, common});
    if (!isOne)
        offerAgain();
}

void ConsoleInput::offerAgain()
{
    if (!m_channel)
        return;
    m_offers = m_channel->complete(toPlainText(), textCursor().position());
    QStringList shown;
    for (const ConsoleOffer &offer : m_offers.offers)
        shown.push_back(offer.shown);
    m_shown->setStringList(shown);
    if (shown.isEmpty())
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    QAbstractItemView *popup = m_completer->popup();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width()
                   + 2 * popup->frameWidth());
    m_completer->complete(place);
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ConsoleInput::take(const ConsoleOffer &offer)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(m_offers.start), QTextCursor::KeepAnchor);
    cursor.insertText(offer.text);
    setTextCursor(cursor);
}

void ConsoleInput::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace espalier
