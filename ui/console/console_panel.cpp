// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console_panel.h"

#include "ui/console/console_input.h"
#include "ui/console/console_output.h"
#include "ui/theme/fixed_font.h"
#include "ui/tree_session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace espalier {

using namespace std::chrono_literals;

ConsolePanel::ConsolePanel(Open open, QWidget *parent)
    : QWidget(parent)
    , m_open(std::move(open))
    , m_output(new ConsoleOutput(this))
    , m_hint(new QLabel(this))
    , m_watch(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_output->setFrameShape(QFrame::NoFrame);
    m_hint->setObjectName(QStringLiteral("consoleHint"));
    m_hint->setWordWrap(true);
    m_hint->setMargin(4);
    m_hint->hide();
    layout->addWidget(m_output, 1);
    layout->addWidget(m_hint);
    layout->addWidget(makeInputRow());
    setFocusProxy(m_input);
    m_watch->setInterval(300ms);
    connect(m_watch, &QTimer::timeout, this, &ConsolePanel::showState);
    connect(m_output, &ConsoleOutput::pidActivated, this, &ConsolePanel::selectPid);
    connect(m_input, &ConsoleInput::entered, this, &ConsolePanel::enter);
    connect(m_input, &ConsoleInput::givenUp, this, &ConsolePanel::giveUp);
    connect(m_input, &ConsoleInput::interrupted, this, &ConsolePanel::interrupt);
    connect(m_input, &ConsoleInput::clearAsked, m_output, &QPlainTextEdit::clear);
    updateFonts();
    showState();
}

ConsolePanel::~ConsolePanel()
{
    closeChannel();
}

QWidget *ConsolePanel::makeInputRow()
{
    auto *row = new QWidget(this);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::Base);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(0);
    m_prompt = new QLabel(row);
    m_prompt->setObjectName(QStringLiteral("consolePrompt"));
    m_input = new ConsoleInput(row);
    m_prompt->setBuddy(m_input);
    // On the first line of what is typed, however many there are.
    m_prompt->setContentsMargins(0, int(m_input->document()->documentMargin()), 0, 0);
    m_stop = new QToolButton(row);
    m_stop->setObjectName(QStringLiteral("consoleStop"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("End what the shell is doing; another shell begins (Ctrl+C)"));
    m_stop->setAutoRaise(true);
    connect(m_stop, &QToolButton::clicked, this, &ConsolePanel::interrupt);
    layout->addWidget(m_prompt, 0, Qt::AlignTop);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_stop, 0, Qt::AlignTop);
    return row;
}

void ConsolePanel::setSession(TreeSession *session)
{
    if (m_session != session) {
        closeChannel();
        m_output->clear();
    }
    m_session = session;
    if (m_session && isVisible())
        openChannel();
    showState();
}

void ConsolePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session && !m_channel)
        openChannel();
    showState();
}

void ConsolePanel::openChannel()
{
    m_channel = m_open(m_session->source());
    if (!m_channel)
        return;
    connect(m_channel.get(), &ConsoleChannel::written, this,
            [this](const QString &text, bool isError) {
                m_output->append(text, isError ? ConsoleOutput::Kind::Error
                                               : ConsoleOutput::Kind::Output);
            });
    connect(m_channel.get(), &ConsoleChannel::prompted, this, &ConsolePanel::showPrompt);
    connect(m_channel.get(), &ConsoleChannel::cleared, m_output, &QPlainTextEdit::clear);
    m_input->setChannel(m_channel.get());
}

void ConsolePanel::closeChannel()
{
    m_input->setChannel(nullptr);
    m_channel.reset();
    m_prompt->clear();
}

void ConsolePanel::showPrompt(const QString &prompt)
{
    m_prompt->setText(prompt);
    showState();
}

void ConsolePanel::enter(const QString &text)
{
    if (!m_channel)
        return;
    for (const QString &line : text.split(QLatin1Char('\n')))
        enterLine(line);
}

void ConsolePanel::enterLine(const QString &line)
{
    // What is entered while the shell is at work comes without a prompt, as in a terminal.
    m_output->appendLine(m_channel->isBusy() ? QString() : m_prompt->text(),
                         ConsoleOutput::Kind::Prompt);
    m_output->append(line + QLatin1Char('\n'), ConsoleOutput::Kind::Input);
    m_channel->enter(line);
    showState();
}

void ConsolePanel::giveUp()
{
    m_input->clear();
    if (m_channel)
        m_channel->giveUp();
}

void ConsolePanel::interrupt()
{
    if (m_channel)
        m_channel->interrupt();
}

/// Whether the shell is at work, and why it may not go on.
void ConsolePanel::showState()
{
    const bool isBusy = m_channel && m_channel->isBusy();
    m_input->setEnabled(m_channel != nullptr);
    m_stop->setEnabled(isBusy);
    m_prompt->setEnabled(!isBusy);
    const bool isPaused = m_channel && m_session->source().isPaused();
    const bool waits = isPaused && (isBusy || m_prompt->text().isEmpty());
    if (!m_channel && m_session && isVisible())
        m_hint->setText(tr("This tree has no console."));
    else if (waits)
        m_hint->setText(tr("Time is paused: the shell answers when it goes on."));
    m_hint->setVisible(waits || (!m_channel && m_session && isVisible()));
    if (m_channel && (isBusy || m_prompt->text().isEmpty()))
        m_watch->start();
    else
        m_watch->stop();
}

void ConsolePanel::selectPid(const QString &text)
{
    const Pid pid{text.section(QLatin1Char('.'), 1, 1).toULongLong()};
    if (!m_session)
        return;
    const NodeId node = m_session->nodeOf(pid);
    if (node != NodeId::None)
        m_session->select(node);
}

void ConsolePanel::insertPid(Pid pid)
{
    const QString text = pid.toString();
    m_input->insertText(m_channel ? m_channel->pidText(text) : text);
}

void ConsolePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

/// Letters of one width, as large as the window's text.
void ConsolePanel::updateFonts()
{
    const QFont fixed = fixedFont(font());
    const std::initializer_list<QWidget *> parts{m_output, m_input, m_prompt};
    for (QWidget *part : parts)
        part->setFont(fixed);
}

} // namespace espalier
