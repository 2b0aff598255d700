// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "ui/canvas/node_marks.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>

class QAction;

namespace espalier {

class TreeSession;

/// The tree, painted. Shows a session that must outlive it (or be taken away with `setSession(nullptr)`).
/// Only what is visible is painted, in a detail that follows its size on screen. Until somebody zooms or pans, the
/// whole tree is kept in sight. What lies under the pointer stays there when the tree changes: the view catches up
/// when the pointer leaves, or rests on empty ground.
class TreeCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TreeCanvas(QWidget *parent = nullptr);
    explicit TreeCanvas(TreeSession *session, QWidget *parent = nullptr);
    ~TreeCanvas() override;

    void setSession(TreeSession *session);
    [[nodiscard]] TreeSession *session() const;

    /// A pointer that has not moved for so long is not on its way to something.
    static constexpr int restMilliseconds = 1200;

    /// Follows the palette until it is called.
    void setTheme(const Theme &theme);

    /// Whether crashes flash and boxes glide.
    void setAnimated(bool animated);

    /// Acts on the view, with texts and shortcuts, for menus and toolbars. Owned by the canvas.
    struct Actions
    {
        QAction *zoomIn = nullptr;
        QAction *zoomOut = nullptr;
        QAction *fit = nullptr;
        QAction *actualSize = nullptr;
        QAction *foldSelected = nullptr;
        QAction *unfoldAll = nullptr;
        QAction *showSelected = nullptr;
        QAction *focusSelected =
            nullptr; ///< fills the view with the selected node and all below it
        QAction *links = nullptr; ///< checked while links across the tree are shown
        QAction *monitors = nullptr; ///< checked while it is shown who watches whom
        QAction *messages = nullptr; ///< checked while messages are seen on their way
    };
    [[nodiscard]] const Actions &actions() const;

    /// Texts on the canvas, and the boxes with them, are larger than ordinary by so much.
    void setTextScale(double scale);

    /// Screen pixels per unit of layout; a worker is 172 × 40 units, larger if texts are.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    void fit();
    /// Scrolls as little as brings the node into sight; unfolds what hides it.
    void showNode(NodeId node);
    void setFolded(NodeId node, bool folded);
    [[nodiscard]] bool isFolded(NodeId node) const;
    void unfoldAll();

    /// Those found stand out, all others step back; nullopt ends it.
    void setFound(std::optional<NodeSet> found);
    /// All other nodes are hidden, as a filter wants it; with each node come its supervisors. Nullopt shows all.
    void setShown(std::optional<NodeSet> shown);
    /// Marks what led to something and what followed from it; empty lists end it.
    void setExplained(const std::vector<NodeId> &causes, const std::vector<NodeId> &consequences);
    /// Marks what would happen; null ends it.
    void setForetold(const Prediction *prediction);
    [[nodiscard]] const NodeMarks &marks() const;
    /// What the user foretells: marked like a prediction.
    void setGuessed(const QHash<NodeId, ForetoldNode> &guessed);
    /// While on, a click or Enter on a node is told by `nodeMarked` instead of selecting or folding it.
    void setMarking(bool marking);

    /// Whether a node that is dragged with Alt may be dropped on another; without a rule it may not.
    void setDropRule(std::function<bool(NodeId dragged, NodeId target)> rule);

    /// Where the node is painted, in viewport coordinates; null if it is not (folded away, unknown).
    [[nodiscard]] QRectF nodeRect(NodeId node) const;
    /// Where a supervisor's folding mark is painted; null if it has none.
    [[nodiscard]] QRectF foldMarkRect(NodeId node) const;
    /// What is painted at a point of the viewport.
    [[nodiscard]] NodeId nodeAt(QPointF point) const;
    /// Those in sight that are large enough to be told apart, at most `limit`.
    [[nodiscard]] std::vector<NodeId> visibleNodes(int limit = 500) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// `node` is None over empty ground.
    void contextMenuRequested(espalier::NodeId node, QPoint globalPosition);
    /// Double click or Enter on a node that cannot be folded.
    void nodeActivated(espalier::NodeId node);
    void zoomChanged(double zoom);
    void nodeMarked(espalier::NodeId node);
    /// A fault was dragged over the node (None: it left), or dropped on it.
    void faultOffered(espalier::NodeId node, const QString &fault);
    void faultDropped(espalier::NodeId node, const QString &fault);
    void nodeDropped(espalier::NodeId dragged, espalier::NodeId target);
    /// These numbers mean nothing any more, until they are given to other nodes.
    void nodesRemoved(const std::vector<espalier::NodeId> &nodes);
    /// No number means what it did.
    void sessionChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace espalier
