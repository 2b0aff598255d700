// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/console_channel.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QTimer;
class QToolButton;

namespace espalier {

class ConsoleInput;
class ConsoleOutput;
class TreeSession;
class TreeSource;
struct Pid;

/// A console on the tree on show: its shell is one of the tree's processes. A click on a pid selects its node.
class ConsolePanel : public QWidget
{
    Q_OBJECT

public:
    /// Null for a source that has no console.
    using Open = std::function<std::unique_ptr<ConsoleChannel>(TreeSource &source)>;

    explicit ConsolePanel(Open open, QWidget *parent = nullptr);
    ~ConsolePanel() override;

    /// Ends the console of the session before. The new one begins when the panel is next on show. `session` may be null; it must
    /// outlive the panel or be taken away.
    void setSession(TreeSession *session);
    /// Writes it where lines are typed.
    void insertPid(Pid pid);

    [[nodiscard]] ConsoleInput &input() const { return *m_input; }
    [[nodiscard]] ConsoleOutput &output() const { return *m_output; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeInputRow();
    void openChannel();
    void closeChannel();
    void enter(const QString &text);
    void enterLine(const QString &line);
    void giveUp();
    void interrupt();
    void showPrompt(const QString &prompt);
    void showState();
    void selectPid(const QString &text);
    void updateFonts();

    const Open m_open;
    TreeSession *m_session = nullptr;
    std::unique_ptr<ConsoleChannel> m_channel;
    ConsoleOutput *m_output;
    ConsoleInput *m_input = nullptr;
    QLabel *m_prompt = nullptr;
    QLabel *m_hint;
    QToolButton *m_stop = nullptr;
    QTimer *m_watch; ///< looks after a shell that takes its time
};

} // namespace espalier
