// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/system.h"
#include "engine/trees/tree_description.h"

#include <QFuture>
#include <QObject>

#include <tl/expected.hpp>

#include <atomic>
#include <functional>
#include <memory>

namespace espalier {

/// Starts what a tree file describes: the processes of the top one after the other, then the children of dynamic
/// supervisors, outermost first. If one does not start, all that did are shut down again, and killed after five seconds.
/// Lives in the System's thread and must not outlive the System.
class TreeStarter : public QObject
{
    Q_OBJECT

public:
    /// The error is a sentence: which process, and OTP's reason.
    using Outcome = tl::expected<void, QString>;

    TreeStarter(System &system, TreeDescription tree, QObject *parent = nullptr);
    ~TreeStarter() override;

    /// Starts the tree while the System's thread goes on with its events, and calls `finished` there in the end; not if this
    /// is destroyed before, which leaves the tree as far as it got.
    void start(std::function<void(Outcome)> finished);
    /// Drives a laboratory that is driven by hand until all runs; waits for any other.
    [[nodiscard]] Outcome startAndWait();

private:
    using Answer = tl::expected<Term, Term>;
    /// A dynamic supervisor whose children have yet to be started.
    struct Nursery
    {
        const ProcessDescription *description = nullptr;
        /// Of the process that runs now; 0 before its first start.
        std::shared_ptr<std::atomic<std::uint64_t>> pid;
    };

    [[nodiscard]] QFuture<StartResult> startRoot(const ProcessDescription &process);
    void takeRoot(const ProcessDescription &process, const StartResult &result);
    void startNextRoot();
    /// A child that starts, and what comes of it.
    using Birth = std::pair<const ProcessDescription *, QFuture<Answer>>;
    [[nodiscard]] std::vector<Birth> startNurseries();
    void startNextNurseries();
    void takeChild(const ProcessDescription &child, const Answer &answer);
    [[nodiscard]] Outcome outcome();
    void finish();

    [[nodiscard]] System::MakeBehaviour makerOf(const ProcessDescription &process);
    [[nodiscard]] ChildSpec specOf(const ProcessDescription &process);
    [[nodiscard]] std::vector<ChildSpec> specsOf(const ProcessDescription &supervisor);
    [[nodiscard]] StartFunction startOf(const ProcessDescription &process);
    [[nodiscard]] std::shared_ptr<std::atomic<std::uint64_t>> addNursery(
        const ProcessDescription &process);
    void fail(const QString &who, const Term &reason);

    System &m_system;
    const TreeDescription m_tree;
    std::size_t m_nextRoot = 0;
    std::vector<Pid> m_roots;
    std::vector<Nursery> m_nurseries;
    std::size_t m_pending = 0;
    QString m_error;
    std::function<void(Outcome)> m_finished;
};

} // namespace espalier
