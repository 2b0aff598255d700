// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "engine/runtime/process_info.h"
#include "ui/charts/count_history.h"

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QLabel;

namespace espalier {

class CountChart;
class FactSection;
class FuseView;
class TreeSession;

/// Everything about the selected node. While it is on show, the process itself is asked four times a second.
class InspectorPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// `session` may be null; it must outlive the panel or be taken away.
    void setSession(TreeSession *session);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    FactSection *addSection(const QString &title);
    void makeSections();
    void stackSections();
    void fitTitle();
    void hearFrame(const TreeChanges &changes);
    void askProcess();
    void hearInfo(Pid pid, const std::optional<ProcessInfo> &info);
    void showNode();
    void showSupervisor(const Node &node);
    void showNothing();
    void followLink(const QString &link);

    TreeSession *m_session = nullptr;
    CountHistory m_counts;
    /// What the selected process told last.
    std::optional<ProcessInfo> m_info;
    Pid m_asked;
    bool m_isAsking = false;
    QTimer m_timer;

    QWidget *m_page;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_hint = nullptr;
    FactSection *m_process = nullptr;
    FactSection *m_supervisor = nullptr;
    FactSection *m_spec = nullptr;
    FactSection *m_relations = nullptr;
    FactSection *m_mailbox = nullptr;
    FactSection *m_lives = nullptr;
    FuseView *m_fuse = nullptr;
    /// Made when a supervisor is selected for the first time.
    CountChart *m_chart = nullptr;
};

} // namespace espalier
