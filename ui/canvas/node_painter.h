// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/node_looks.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QRectF>

namespace espalier {

class Surface;
struct TextStyle;

/// What a node's box shows besides the node itself.
struct NodeDress
{
    double scale = 1; ///< surface units per unit of a box, 1 for one of ordinary size
    /// How much larger than ordinary texts are to be, where there is room.
    double textScale = 1;
    Time now{0};
    bool isFolded = false;
    bool canFold = false;
    NodeCensus below = {}; ///< only if folded
    std::uint32_t hidden = 0; ///< so many below it does a filter hide
};

/// Paints one node into a box. Detail follows the scale: text, then glyphs, then shape alone.
class NodePainter
{
    Q_DECLARE_TR_FUNCTIONS(NodePainter)

public:
    /// From these scales on.
    static constexpr double textScale = 0.42;
    static constexpr double shapeScale = 0.2;
    static constexpr double leafNameScale = 0.33; ///< the others say their name
    static constexpr double nameScale = 0.24; ///< supervisors say theirs
    static constexpr double smallestText = 10; ///< pixels

    NodePainter(Surface &surface, const Theme &theme)
        : m_surface(surface)
        , m_theme(theme)
    {}

    void paint(const Node &node, const QRectF &rect, const NodeDress &dress);

    /// The disc on a supervisor's lower border.
    [[nodiscard]] static QRectF foldMark(const QRectF &box, double scale);
    /// "99,950 more: 99,901 running, 37 restarting", in two parts.
    [[nodiscard]] static QString censusTotal(const NodeCensus &census);
    [[nodiscard]] static QString censusStates(const NodeCensus &census);
    /// "2 of 3 in 5 s"; "4 in 5 s, 3 allowed"
    [[nodiscard]] static QString fuseText(const SupervisorState &supervisor, Time now);
    /// When the oldest restart stops counting: "one less in 3 s"; empty if none counts.
    [[nodiscard]] static QString expiryText(const SupervisorState &supervisor, Time now);
    /// "one for one", …
    [[nodiscard]] static QString strategyText(const SupervisorState &supervisor);

private:
    void paintLeaf(const Node &node, const QRectF &rect, const NodeDress &dress);
    void paintSupervisor(const Node &node, const QRectF &rect, const NodeDress &dress);
    void paintFromAfar(const Node &node, const QRectF &rect, const NodeDress &dress);
    void paintHeader(const Node &node, const QRectF &rect, const QPainterPath &outline,
                     const NodeDress &dress);
    void paintBody(const Node &node, const QRectF &rect, const NodeDress &dress);
    void paintFolded(const QRectF &rect, const NodeDress &dress);
    void paintHidden(const QRectF &rect, const NodeDress &dress);
    void paintFoldMark(const QRectF &rect, const NodeDress &dress);
    /// A smaller text rather than an incomplete one, as long as it can be read.
    void paintName(const QRectF &line, const QString &name, const TextStyle &style);
    enum class Badge { OnHeader, Framed, Number };
    /// Returns its width.
    double paintBadge(std::uint32_t restarts, QPointF rightCenter, const NodeDress &dress,
                      Badge badge);
    /// Lasting faults, and whether it waits for a child, from right to left; returns their width.
    double paintFaults(const Node &node, QPointF rightCenter, const NodeDress &dress);
    double paintFault(Fault fault, const QString &count, QPointF rightCenter, double height);

    Surface &m_surface;
    const Theme &m_theme;
};

} // namespace espalier
