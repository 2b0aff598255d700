// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/legend_entries.h"

#include "ui/canvas/fuse_painter.h"
#include "ui/canvas/glyphs.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/surface.h"
#include "ui/canvas/tree_painter.h"
#include "ui/help/help_topics.h"

#include <QCoreApplication>

#include <memory>

namespace espalier {

namespace {

using namespace std::chrono_literals;

using Paint = std::function<void(Surface &, const Theme &, const QRectF &)>;

QRectF centred(const QSizeF &size, const QRectF &rect)
{
    QRectF result(QPointF(), size);
    result.moveCenter(rect.center());
    return result;
}

/// A tree made for one mark, painted by what paints the canvas.
struct Sample
{
    Pid add(ProcessKind kind, const Atom &name);
    Pid addChild(Pid supervisor);
    void link(Pid one, Pid other) { record(one, happened::Linked{.other = other}); }
    void monitor(Pid watcher, Pid watched)
    {
        record(watcher, happened::Monitoring{Reference{1}, watched});
    }
    void arrange();
    void paint(Surface &surface, const Theme &theme, const QRectF &rect) const;

    LayoutOptions options = {};
    QRectF shown = {}; ///< of the layout
    NodeId selected = NodeId::None;
    TreeState tree = {};
    TreeLayout layout = {};
    NodeLooks looks = {};

private:
    Pid spawn(Pid parent, ProcessKind kind);
    void record(Pid pid, EventData data);

    Sequence m_last = 0;
    std::uint64_t m_lastPid = 0;
};

void Sample::record(Pid pid, EventData data)
{
    tree.apply({.sequence = ++m_last, .pid = pid, .data = std::move(data)});
}

Pid Sample::spawn(Pid parent, ProcessKind kind)
{
    const Pid pid{++m_lastPid};
    record(pid, happened::Spawned{.parent = parent, .kind = kind, .linked = true});
    return pid;
}

Pid Sample::add(ProcessKind kind, const Atom &name)
{
    const Pid pid = spawn({}, kind);
    record(pid, happened::Registered{.name = name});
    if (kind == ProcessKind::DynamicSupervisor)
        record(pid, happened::SupervisorStarted{.flags = DynamicSupervisorFlags{}});
    record(pid, happened::Initialised{});
    return pid;
}

Pid Sample::addChild(Pid supervisor)
{
    const auto spec = std::make_shared<const ChildSpec>();
    const ChildKey key = m_lastPid;
    record(supervisor, happened::ChildAdded{.key = key, .spec = spec});
    const Pid pid = spawn(supervisor, ProcessKind::Worker);
    if (key % 5 != 3)
        record(pid, happened::Initialised{});
    record(supervisor, happened::ChildStarted{.key = key, .child = pid, .spec = spec});
    if (key % 7 == 4)
        record(pid, happened::Hanging{});
    return pid;
}

void Sample::arrange()
{
    static_cast<void>(tree.takeChanges());
    layout.update(tree, {}, options);
    looks.reset(tree);
    shown = layout.bounds();
}

void Sample::paint(Surface &surface, const Theme &theme, const QRectF &rect) const
{
    CanvasView view;
    view.zoom = std::min(rect.width() / shown.width(), rect.height() / shown.height());
    view.origin = shown.center() - rect.center() / view.zoom;
    paintTree(surface,
              {.tree = tree,
               .layout = layout,
               .looks = looks,
               .theme = theme,
               .view = view,
               .selected = selected,
               .hasFocus = true},
              rect);
}

Paint paintSample(const std::shared_ptr<const Sample> &sample)
{
    return [sample](Surface &surface, const Theme &theme, const QRectF &rect) {
        sample->paint(surface, theme, rect);
    };
}

Paint paintLinkMark()
{
    const auto sample = std::make_shared<Sample>();
    sample->options = {.workerSize = {64, 40}, .siblingGap = 76};
    sample->link(sample->add(ProcessKind::Worker, Atom("a")),
                 sample->add(ProcessKind::Worker, Atom("b")));
    sample->arrange();
    return paintSample(sample);
}

Paint paintMonitorMark()
{
    const auto sample = std::make_shared<Sample>();
    sample->options = {.workerSize = {64, 40}, .siblingGap = 76};
    const Pid watcher = sample->add(ProcessKind::Worker, Atom("a"));
    sample->monitor(watcher, sample->add(ProcessKind::Worker, Atom("b")));
    sample->arrange();
    return paintSample(sample);
}

Paint paintSelectionMark()
{
    const auto sample = std::make_shared<Sample>();
    sample->selected = sample->tree.nodeOf(sample->add(ProcessKind::Worker, Atom("cache")));
    sample->arrange();
    constexpr double room = 14;
    sample->shown.adjust(-room, -room, room, room);
    return paintSample(sample);
}

Paint paintBlockMark()
{
    const auto sample = std::make_shared<Sample>();
    const Pid supervisor = sample->add(ProcessKind::DynamicSupervisor, Atom("sessions"));
    for (int child = 0; child < 12; ++child)
        static_cast<void>(sample->addChild(supervisor));
    sample->options.leavesSideBySide = 1;
    sample->options.leavesInRows = 2;
    sample->arrange();
    for (const LaidBox &box : sample->layout.boxes()) {
        if (box.group != LaidBox::none)
            sample->shown = box.rect;
    }
    return paintSample(sample);
}

Node sampleNode(ProcessKind kind, const Atom &name)
{
    Node node{.pid = {7}, .kind = kind, .state = NodeState::Running, .name = name};
    if (node.isSupervisor()) {
        node.supervisor = std::make_unique<SupervisorState>();
        node.supervisor->flags = SupervisorFlags{};
    }
    return node;
}

/// Large enough for texts, small enough for the row.
constexpr double markScale = 0.46;

Paint paintNode(const std::shared_ptr<const Node> &node, const NodeDress &dress)
{
    return [node, dress](Surface &surface, const Theme &theme, const QRectF &rect) {
        const LayoutOptions sizes;
        NodeDress scaled = dress;
        scaled.scale = node->isSupervisor() ? markScale : 0.62;
        const QSizeF size = (node->isSupervisor() ? sizes.supervisorSize : sizes.workerSize)
                            * scaled.scale;
        NodePainter(surface, theme).paint(*node, centred(size, rect), scaled);
    };
}

Paint paintKindMark(ProcessKind kind, const Atom &name)
{
    return paintNode(std::make_shared<Node>(sampleNode(kind, name)), {});
}

Paint paintBadgeMark()
{
    auto node = std::make_shared<Node>(sampleNode(ProcessKind::Worker, Atom("cache")));
    node->restarts = 3;
    return paintNode(node, {});
}

Paint paintFuseMark()
{
    auto supervisor = std::make_shared<SupervisorState>();
    supervisor->flags = SupervisorFlags{};
    supervisor->window = {8s, 10s};
    return [supervisor](Surface &surface, const Theme &theme, const QRectF &rect) {
        paintFuse(surface, theme, *supervisor, centred({rect.width() * 0.8, 18}, rect), 11s);
    };
}

/// On a leaf, whose name gives way.
Paint paintFaultMark(Fault fault)
{
    auto node = std::make_shared<Node>(sampleNode(ProcessKind::Worker, Atom("cache")));
    if (fault == Fault::FailStart)
        node->failingStarts = 3;
    else
        node->faults.set(fault, true);
    return paintNode(node, {});
}

Paint paintBlockedMark()
{
    auto node = std::make_shared<Node>(sampleNode(ProcessKind::Supervisor, Atom("top")));
    node->supervisor->starting = 1;
    return paintNode(node, {});
}

Paint paintFoldMark()
{
    return paintNode(std::make_shared<Node>(sampleNode(ProcessKind::Supervisor, Atom("top"))),
                     {.canFold = true});
}

Paint paintHiddenMark()
{
    auto node = std::make_shared<Node>(sampleNode(ProcessKind::Supervisor, Atom("top")));
    return [node](Surface &surface, const Theme &theme, const QRectF &rect) {
        const LayoutOptions sizes;
        QSizeF size = sizes.supervisorSize;
        size.rheight() += sizes.hiddenHeight;
        const QRectF box = centred(size * markScale, rect);
        NodePainter(surface, theme).paint(*node, box, {.scale = markScale, .hidden = 1204});
    };
}

Paint paintStateMark(NodeState state)
{
    return [state](Surface &surface, const Theme &theme, const QRectF &rect) {
        paintStateGlyph(surface, theme, state, rect.center(), rect.height() * 0.26);
    };
}

class Legend
{
    Q_DECLARE_TR_FUNCTIONS(espalier::Legend)

public:
    static void addKinds(std::vector<LegendEntry> &entries);
    static void addStates(std::vector<LegendEntry> &entries);
    static void addMarks(std::vector<LegendEntry> &entries);

private:
    static void addFaults(std::vector<LegendEntry> &entries);
    static QString capital(QString word)
    {
        return word.isEmpty() ? word : word.replace(0, 1, word.at(0).toUpper());
    }
    static LegendEntry kind(ProcessKind kind, const QString &name, const Atom &example,
                            const QString &meaning)
    {
        return {.name = QStringLiteral("kind.") + name,
                .title = capital(kindName(kind)),
                .meaning = meaning,
                .topic = helpTopicOf(kind),
                .paint = paintKindMark(kind, example)};
    }
    static LegendEntry state(NodeState state, const QString &name, const QString &meaning)
    {
        return {.name = QStringLiteral("state.") + name,
                .title = capital(stateName(state)),
                .meaning = meaning,
                .topic = helpTopicOf(state),
                .paint = paintStateMark(state)};
    }
};

void Legend::addKinds(std::vector<LegendEntry> &entries)
{
    entries.push_back(kind(ProcessKind::Worker, QStringLiteral("worker"), Atom("cache"),
                           tr("A pill: it does the work, one message at a time.")));
    entries.push_back(kind(ProcessKind::Agent, QStringLiteral("agent"), Atom("basket"),
                           tr("A hexagon: it holds a value for others.")));
    entries.push_back(kind(ProcessKind::Plain, QStringLiteral("plain"), Atom("shell"),
                           tr("A rectangle: it runs one function and follows no behaviour.")));
    entries.push_back(kind(ProcessKind::Supervisor, QStringLiteral("supervisor"), Atom("checkout"),
                           tr("A card with a head: it starts, watches and restarts children.")));
    entries.push_back(kind(ProcessKind::DynamicSupervisor, QStringLiteral("dynamicSupervisor"),
                           Atom("sessions"),
                           tr("Two cards: its children come and go while it runs.")));
    entries.push_back(kind(ProcessKind::Registry, QStringLiteral("registry"), Atom("names"),
                           tr("Cut corners: it knows which process has which name.")));
}

void Legend::addStates(std::vector<LegendEntry> &entries)
{
    entries.push_back(state(NodeState::Running, QStringLiteral("running"),
                            tr("A full disc: it serves its mailbox.")));
    entries.push_back(state(NodeState::Starting, QStringLiteral("starting"),
                            tr("Three dots: its init has not answered yet.")));
    entries.push_back(state(NodeState::Hanging, QStringLiteral("hanging"),
                            tr("An hourglass: it lives, but serves no message.")));
    entries.push_back(state(NodeState::Restarting, QStringLiteral("restarting"),
                            tr("A round arrow: it ended, and its supervisor starts another.")));
    entries.push_back(state(NodeState::Undefined, QStringLiteral("undefined"),
                            tr("A hollow ring: its supervisor keeps the entry alone.")));
    entries.push_back(state(NodeState::Dead, QStringLiteral("dead"),
                            tr("A cross: it ended, and nobody is there to restart it.")));
}

void Legend::addFaults(std::vector<LegendEntry> &entries)
{
    const auto add = [&entries](Fault fault, const QString &name, const QString &title,
                                const QString &meaning) {
        entries.push_back({.name = QStringLiteral("fault.") + name,
                           .title = title,
                           .meaning = meaning,
                           .topic = QStringLiteral("faults"),
                           .paint = paintFaultMark(fault)});
    };
    add(Fault::SlowReplies, QStringLiteral("slowReplies"), tr("Clock"),
        tr("A fault that stays: it answers slowly."));
    add(Fault::IgnoreShutdown, QStringLiteral("ignoreShutdown"), tr("Crossed switch"),
        tr("A fault that stays: it ignores its shutdown."));
    add(Fault::SlowStart, QStringLiteral("slowStart"), tr("Start with dots"),
        tr("A fault that stays: it starts slowly."));
    add(Fault::FailStart, QStringLiteral("failStarts"), tr("Start with a cross"),
        tr("So many of its next starts will fail. Small cells with a fault have a dark corner."));
}

void Legend::addMarks(std::vector<LegendEntry> &entries)
{
    entries.push_back(
        {.name = QStringLiteral("mark.badge"),
         .title = tr("Restart badge"),
         .meaning = tr("How often its supervisor restarted it, by itself or with others."),
         .topic = QStringLiteral("lives"),
         .paint = paintBadgeMark()});
    entries.push_back(
        {.name = QStringLiteral("mark.fuse"),
         .title = tr("Fuse"),
         .meaning = tr("A segment for each restart that is allowed, full if it is used. "
                       "Below, each as a tick: it moves left and pales with age, and "
                       "stops counting at the end."),
         .topic = QStringLiteral("restart-intensity"),
         .paint = paintFuseMark()});
    entries.push_back({.name = QStringLiteral("mark.blocked"),
                       .title = tr("Stop sign"),
                       .meaning = tr("The supervisor waits for a child to start or to end, and "
                                     "serves nobody else meanwhile."),
                       .topic = QStringLiteral("shutdown"),
                       .paint = paintBlockedMark()});
    addFaults(entries);
    entries.push_back({.name = QStringLiteral("mark.hidden"),
                       .title = tr("Funnel"),
                       .meaning = tr("So many below it are hidden, because they do not match what "
                                     "is searched for."),
                       .topic = QStringLiteral("search"),
                       .paint = paintHiddenMark()});
    entries.push_back({.name = QStringLiteral("mark.fold"),
                       .title = tr("Fold mark"),
                       .meaning = tr("Hides what is below, or shows it again."),
                       .topic = QStringLiteral("legend"),
                       .paint = paintFoldMark()});
    entries.push_back({.name = QStringLiteral("mark.link"),
                       .title = tr("Dotted line"),
                       .meaning = tr("A link across the tree: the end of one reaches the other."),
                       .topic = QStringLiteral("links-and-monitors"),
                       .paint = paintLinkMark()});
    entries.push_back({.name = QStringLiteral("mark.monitor"),
                       .title = tr("Arrow"),
                       .meaning = tr("A monitor: the one at its start is told when the other "
                                     "ends, and lives on."),
                       .topic = QStringLiteral("links-and-monitors"),
                       .paint = paintMonitorMark()});
    entries.push_back({.name = QStringLiteral("mark.block"),
                       .title = tr("Block of cells"),
                       .meaning = tr("Many children of one supervisor; each keeps its cell."),
                       .topic = QStringLiteral("dynamic-supervisor"),
                       .paint = paintBlockMark()});
    entries.push_back({.name = QStringLiteral("mark.selection"),
                       .title = tr("Ring"),
                       .meaning = tr("The selected process: what you do is done to it."),
                       .topic = QStringLiteral("keyboard"),
                       .paint = paintSelectionMark()});
}

} // namespace

std::vector<LegendEntry> legendEntries()
{
    std::vector<LegendEntry> entries;
    Legend::addKinds(entries);
    Legend::addStates(entries);
    Legend::addMarks(entries);
    return entries;
}

} // namespace espalier
