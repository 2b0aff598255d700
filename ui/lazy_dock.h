// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <functional>

namespace espalier {

/// A dock whose content is made after it has first been on show: what is hidden costs nothing, and what is not hidden
/// does not hold up the window's first frame. Behind another tab the content is hidden.
class LazyDock : public QDockWidget
{
    Q_OBJECT

public:
    using Make = std::function<QWidget *(QWidget *parent)>;

    /// `name` identifies it in the saved state. `sizeHint` is what the content will want.
    LazyDock(const QString &name, const QString &title, QSize sizeHint, Make make, QWidget *parent);

    /// Before other tabs, and with its content.
    void bringToFront();
    /// Makes the content now if it is not there.
    void makeContent();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Make m_make;
    bool m_isInFront = false;
};

} // namespace espalier
