// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/restart_history.h"

#include <QTimer>
#include <QtCharts/QChartView>

class QCategoryAxis;
class QLabel;
class QScatterSeries;
class QToolButton;
class QValueAxis;

namespace espalier {

class TreeSession;

/// Crashes, restarts, failed starts and give-ups at their time, a lane per supervisor. Follows now; wheel zooms, dragging or the arrow
/// keys scroll back, End or the button follows again. A click on a mark selects its node.
class RestartTimeline : public QChartView
{
    Q_OBJECT

public:
    static constexpr std::size_t pointsPerSeries = 2'000;
    static constexpr std::size_t lanesShown = 12;

    explicit RestartTimeline(QWidget *parent = nullptr);
    ~RestartTimeline() override;

    /// `session` may be null; it must outlive the timeline or be taken away.
    void setSession(TreeSession *session);

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void follow();
    /// Seconds on show.
    [[nodiscard]] RestartHistory::Span span() const;
    [[nodiscard]] const RestartHistory &history() const { return m_history; }
    /// Where a mark of that kind would be painted, in viewport coordinates; null if its lane is not on show.
    [[nodiscard]] QPointF markPosition(Mishap mishap, NodeId supervisor, double seconds) const;

Q_SIGNALS:
    /// A mark was clicked; its node is selected already.
    void eventChosen(espalier::Sequence event);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void makeSeries();
    void makeOverlays();
    void applyTheme();
    void readPast();
    void tick();
    void paintMarks();
    void labelLanes();
    void scrollBy(double seconds);
    void zoom(double factor, double around);
    void selectNear(const QPointF &point);
    [[nodiscard]] double now() const;
    [[nodiscard]] double secondsPerPixel() const;

    TreeSession *m_session = nullptr;
    RestartHistory m_history;
    QScatterSeries *m_crashes = nullptr;
    QScatterSeries *m_restarts = nullptr;
    QScatterSeries *m_failedStarts = nullptr;
    QScatterSeries *m_giveUps = nullptr;
    QValueAxis *m_time = nullptr;
    QCategoryAxis *m_lanes = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_more = nullptr;
    QToolButton *m_followButton = nullptr;
    QTimer m_ticker;
    std::vector<std::size_t> m_shownLanes;
    QStringList m_shownLabels;
    double m_end = 0; ///< of the span on show, in seconds
    double m_width = 30; ///< of the span on show, in seconds
    std::uint64_t m_paintedCount = 0;
    std::size_t m_paintedLanes = 0;
    double m_paintedEnd = -1;
    bool m_isFollowing = true;
    bool m_hasDragged = false;
    QPointF m_dragged;
};

} // namespace espalier
