// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/tree_state.h"

#include <memory>
#include <vector>

namespace espalier {

/// What would be done to a process.
struct PossibleFault
{
    enum class Kind : std::uint8_t {
        Raise, ///< its next callback raises
        Stop, ///< it stops by itself, with `:normal`
        ExitSignal, ///< from the outside, with `reason`
        Hang, ///< it stops serving its mailbox
        Terminate ///< its supervisor is asked to end it
    };
    Kind kind = Kind::Raise;
    Term reason = {};
};

/// One thing that would happen.
struct PredictedStep
{
    enum class Kind : std::uint8_t {
        Ends, ///< the process of `node` ends with `reason`
        Starts, ///< a new process fills `node`, started by `by`
        FailsToStart, ///< `by` tries to start `node` again, in vain; it will try once more, if it has restarts left
        StaysDown, ///< `by` does not restart it
        GivesUp, ///< `node` is a supervisor that has no restarts left for `by`, its child; it ends
        WaitsForEver ///< `by` has told `node` to end, which ignores it; it serves nobody from then on
    };
    /// Who ends a process.
    enum class Way : std::uint8_t {
        Fault, ///< what was done to it
        Link, ///< it is linked to `by`, which ended
        Supervisor, ///< `by`, its supervisor, shuts it down
        Owner, ///< `by`, its supervisor, was killed and takes it along
        GaveUp ///< itself: it is a supervisor that gave up or whose significant child ended
    };
    Kind kind = Kind::Ends;
    Way way = Way::Fault;
    /// None for a start that fills a place which the tree does not have now: `child` is its id.
    NodeId node = NodeId::None;
    NodeId by = NodeId::None;
    Term child = {};
    Term reason = {};
    /// Of the decision that leads to a start or is a GivesUp: restarts in the window with this one. 0: none was counted.
    int restartsInWindow = 0;
    int maxRestarts = 0;
    std::chrono::seconds maxSeconds{0};
    /// How long `by` waits for this and serves nobody: for a slow start, or for a child that ignores its shutdown.
    std::chrono::milliseconds waited{0};
    /// When, from the fault on.
    Time after{0};

    friend bool operator==(const PredictedStep &, const PredictedStep &) = default;
};

/// The blast radius of a fault, before it happens.
struct Prediction
{
    enum class Effect : std::uint8_t {
        Ends, ///< the process ends: see the steps
        NoProcess, ///< nobody is there
        Ignored, ///< an exit signal `:normal` ends nobody else (S-015)
        BecomesMessage, ///< the process traps exits
        NotServed, ///< it hangs: only an exit signal reaches it
        Hangs ///< nothing ends; it just stops working, and its supervisor does not notice
    };
    Effect effect = Effect::Ends;
    /// In the order in which they would happen; the first `mostSteps` of them, and whoever gives up later.
    std::vector<PredictedStep> steps = {};
    /// All that would end, be started and give up, also beyond the steps.
    std::size_t ends = 0;
    std::size_t starts = 0;
    std::size_t giveUps = 0;
    std::size_t failedStarts = 0;
    /// Supervisors that would wait for ever.
    std::size_t waits = 0;
    /// The first supervisor with something to do in this that waits for another child now: nobody can say until when, so what
    /// it does comes later than told here, if ever. None: no such one.
    NodeId busy = NodeId::None;
    /// Processes that trap exits and whose supervisor ended without them, if a start needs their names: it fails as long as they
    /// are not done, and nobody can say how long that is. The steps take them for quick, but those that hang.
    std::vector<NodeId> orphans = {};
    /// What comes of it if they are not quick. Null: there are none.
    std::shared_ptr<const Prediction> ifOrphansLinger = {};
    /// From the fault to the last of it.
    Time lasts{0};
    bool isCut = false;

    static constexpr std::size_t mostSteps = 2'000;
};

/// Plays the fault through on a copy of what the tree knows, with the supervisors' own logic (`SupervisorLogic`,
/// `DynamicSupervisorLogic`), at the tree's time `now`. Links, trapped exits, strategies, budgets and the way up are taken into
/// account, and so are the faults that lie in wait: starts that will be slow or fail, shutdowns that will be ignored. The order
/// is that of the laboratory with seed 0. Three things nobody can know: whether a start will succeed of which nobody wanted it
/// to fail (here all do, but see `orphans`), what a process's code will do next, and who is quicker where processes end side by side: those that
/// are linked, and the children of a killed supervisor. The cost follows what would happen, not the size of the tree.
[[nodiscard]] Prediction predict(const TreeState &tree, NodeId target, const PossibleFault &fault,
                                 Time now);

} // namespace espalier
