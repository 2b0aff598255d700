// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/window_fixture.h"

#include <QTemporaryDir>

#include <map>

class QAction;
class QDialog;

namespace espalier {

/// What each action of the window promises: what can be seen after a click on it, and not before.
class ActionPromises
{
public:
    struct Promise
    {
        std::function<void()> before = {};
        std::function<bool()> isKept = {};
        /// In each dialog that it brings up.
        std::function<void(QDialog &)> inDialog = {};
        /// The window is not the same afterwards.
        bool isLasting = false;
    };

    /// For whatever the fixture is when a promise is looked at.
    explicit ActionPromises(const std::unique_ptr<WindowFixture> &fixture);

    /// By what an action is known: its name, or else what it says.
    [[nodiscard]] static QString keyOf(const QAction &action);
    /// Null if nothing is promised.
    [[nodiscard]] const Promise *find(const QString &key) const;
    /// Neither hidden nor behind something else.
    [[nodiscard]] static bool isInSight(const QWidget *widget);

private:
    void promiseFaults();
    void promiseChildren();
    void promiseTime();
    void promiseFiles();
    void promiseSights();
    void promiseSearches();
    void promiseDocks();
    void promiseTeaching();
    void promiseHelp();

    void promise(const QByteArray &key, std::function<void()> before, std::function<bool()> isKept,
                 std::function<void(QDialog &)> inDialog = {});
    void promiseForGood(const QByteArray &key, std::function<void()> before,
                        std::function<bool()> isKept, std::function<void(QDialog &)> inDialog = {});

    [[nodiscard]] std::function<bool()> asks(const char *request) const;
    [[nodiscard]] std::function<bool()> seesDialog(const char *name) const;
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_fixture->window->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] TreeCanvas &canvas() const { return m_fixture->window->canvas(); }
    [[nodiscard]] NodeId idOf(Pid pid) const { return m_fixture->node(pid).id; }
    [[nodiscard]] QRectF rectOf(Pid pid) const;

    const std::unique_ptr<WindowFixture> &m_fixture;
    std::map<QString, Promise> m_promises;
    double m_zoom = 0;
    bool m_isTold = false;
    QTemporaryDir m_folder;
};

} // namespace espalier
