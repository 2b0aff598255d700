// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0

// Looks for differences between the engine and the real system: oracle_search --random N --seed S [--keep FOLDER]
//
// Each of N random scenarios runs on both. What the real system leaves open (in which order the children of a killed
// supervisor end, say) may differ: the engine is right if one of the orders that its laboratory knows gives the real
// trace, and the real system is asked again if it may have been late. What is left is a difference: it is made smaller as
// long as it stays one, and kept.

#include "tests/support/random_scenario.h"
#include "tests/support/scenario_runner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

using namespace espalier;

namespace {

/// The orders that are tried: enough for what a few processes can do at once.
constexpr std::uint64_t orders = 300;

/// The real system, compiled once.
class Oracle
{
public:
    /// Empty if it could be made ready; else why not.
    [[nodiscard]] QString prepare()
    {
        QProcess compiler;
        compiler.setProcessChannelMode(QProcess::MergedChannels);
        compiler.start(QStringLiteral("elixirc"),
                       {QStringLiteral("-o"), m_folder.path(),
                        QStringLiteral(ESPALIER_SOURCE_DIR "/tests/conformance/oracle.ex")});
        const bool ended = compiler.waitForFinished(120'000);
        if (ended && compiler.exitCode() == 0)
            return {};
        return ended ? QString::fromUtf8(compiler.readAll())
                     : QStringLiteral("elixirc: ") + compiler.errorString();
    }

    /// The trace; nullopt if it could not be had.
    [[nodiscard]] std::optional<QStringList> run(const QStringList &scenario) const
    {
        QFile file(m_folder.filePath(QStringLiteral("%1.txt").arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly))
            return std::nullopt;
        file.write(scenario.join(u'\n').toUtf8());
        file.close();
        QProcess elixir;
        elixir.start(QStringLiteral("elixir"),
                     {QStringLiteral("-pa"), m_folder.path(), QStringLiteral("-e"),
                      QStringLiteral("O.Run.main(hd(System.argv()))"), file.fileName()});
        const bool ended = elixir.waitForFinished(40'000);
        file.remove();
        if (!ended) {
            elixir.kill();
            elixir.waitForFinished();
        }
        if (!ended || elixir.exitCode() != 0)
            return std::nullopt;
        return QString::fromUtf8(elixir.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QTemporaryDir m_folder;
    mutable std::atomic<int> m_files{0};
};

QStringList engineTrace(const QStringList &scenario, std::uint64_t order)
{
    ScenarioRunner runner({.seed = order, .manual = true});
    return runner.run(scenario.join(u'\n'));
}

/// Without the lines that cannot be carried out.
QStringList possible(QStringList scenario)
{
    while (true) {
        ScenarioRunner runner({.manual = true});
        (void)runner.run(scenario.join(u'\n'));
        const std::optional<qsizetype> wrong = runner.wrongLine();
        if (!wrong)
            return scenario;
        scenario.removeAt(*wrong);
    }
}

/// What one operation led to, apart by who did it: a process ends, a supervisor starts and reports.
std::map<QString, QStringList> byActor(const QStringList &block)
{
    std::map<QString, QStringList> actors;
    for (const QString &line : block) {
        const QStringList words = line.split(u' ');
        QString actor; // what starts is told in one order: a start function runs in its supervisor
        if (line.startsWith(u"! "))
            actor = words.value(2);
        else if (line.startsWith(u". exit ") || line.startsWith(u". cleanup "))
            actor = words.value(2);
        actors[actor].append(line);
    }
    return actors;
}

/// Whether some end while supervisors go on, whom nobody waits for: children that a killed supervisor left behind, and plain
/// processes. What each does has an order, but not what they do together (S-234, S-290 to S-294).
bool hasIndependents(const QStringList &block)
{
    static const QRegularExpression independent(
        QStringLiteral("^\\. exit (?:[SD]\\d+#\\d+ :killed|p\\d+ .*)$"));
    return std::ranges::any_of(
        block, [](const QString &line) { return independent.match(line).hasMatch(); });
}

std::vector<QStringList> blocks(const QStringList &trace)
{
    std::vector<QStringList> all;
    for (const QString &line : trace) {
        if (line.startsWith(u"> ") || all.empty())
            all.emplace_back();
        all.back().append(line);
    }
    return all;
}

bool isSameButForIndependents(const QStringList &left, const QStringList &right)
{
    return std::ranges::equal(
        blocks(left), blocks(right), [](const QStringList &one, const QStringList &other) {
            return one == other || (hasIndependents(one) && byActor(one) == byActor(other));
        });
}

enum class Verdict { Same, OtherOrder, RealVaries, Different, NoTrace };

bool someOrderGives(const QStringList &scenario, const QStringList &trace)
{
    for (std::uint64_t order = 1; order < orders; ++order) {
        if (isSameButForIndependents(engineTrace(scenario, order), trace))
            return true;
    }
    return false;
}

Verdict compare(const Oracle &oracle, const QStringList &scenario, QStringList *realTrace = nullptr)
{
    constexpr int askedAgain = 3;
    for (int time = 0; time <= askedAgain; ++time) {
        const std::optional<QStringList> real = oracle.run(scenario);
        if (!real)
            return Verdict::NoTrace;
        if (realTrace)
            *realTrace = *real;
        const bool isFirst = time == 0;
        if (engineTrace(scenario, 0) == *real)
            return isFirst ? Verdict::Same : Verdict::RealVaries;
        if (someOrderGives(scenario, *real))
            return isFirst ? Verdict::OtherOrder : Verdict::RealVaries;
    }
    return Verdict::Different;
}

/// Line by line, then word by word, as long as the difference stays.
QStringList shrunk(const Oracle &oracle, QStringList scenario)
{
    const auto staysDifferent = [&oracle](const QStringList &smaller) {
        return smaller == possible(smaller) && compare(oracle, smaller) == Verdict::Different;
    };
    for (bool progress = true; progress;) {
        progress = false;
        for (qsizetype line = scenario.size() - 1; line >= 0; --line) {
            QStringList smaller = scenario;
            smaller.removeAt(line);
            if (staysDifferent(smaller)) {
                scenario = smaller;
                progress = true;
            }
        }
    }
    for (qsizetype line = 0; line < scenario.size(); ++line) {
        const qsizetype words = scenario[line].count(u' ') + 1;
        for (qsizetype word = words - 1; word > 1; --word) {
            QStringList all = scenario[line].split(u' ');
            if (!all[word].contains(u'=') && all[word] != QLatin1String("trap"))
                continue;
            all.removeAt(word);
            QStringList smaller = scenario;
            smaller[line] = all.join(u' ');
            if (staysDifferent(smaller))
                scenario = smaller;
        }
    }
    return scenario;
}

void keep(const QString &folder, std::uint64_t seed, const QStringList &scenario,
          const QStringList &trace)
{
    const auto write = [&](const char *ending, const QStringList &lines) {
        QFile file(
            QStringLiteral("%1/random_%2.%3").arg(folder).arg(seed).arg(QLatin1String(ending)));
        if (file.open(QIODevice::WriteOnly))
            file.write((lines.join(u'\n') + u'\n').toUtf8());
    };
    write("txt", scenario);
    write("expected", trace);
}

/// Looks through the scenarios of a range of seeds with several threads.
class Search
{
public:
    Search(const Oracle &oracle, std::uint64_t first, std::uint64_t count, QString folder)
        : m_oracle(oracle)
        , m_next(first)
        , m_end(first + count)
        , m_folder(std::move(folder))
    {}

    /// True if there was no difference.
    [[nodiscard]] bool run()
    {
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back([this] { work(); });
        for (std::thread &thread : threads)
            thread.join();
        say(QStringLiteral("the same %1, in another order %2, real system varies %3, no trace %4, "
                           "different %5")
                .arg(m_verdicts[int(Verdict::Same)])
                .arg(m_verdicts[int(Verdict::OtherOrder)])
                .arg(m_verdicts[int(Verdict::RealVaries)])
                .arg(m_verdicts[int(Verdict::NoTrace)])
                .arg(m_verdicts[int(Verdict::Different)]));
        return m_verdicts[int(Verdict::Different)] == 0 && m_verdicts[int(Verdict::NoTrace)] == 0;
    }

private:
    void work()
    {
        for (std::uint64_t seed = m_next++; seed < m_end; seed = m_next++) {
            const QStringList scenario = possible(randomScenario(seed));
            const Verdict verdict = compare(m_oracle, scenario);
            const int done = ++m_done;
            ++m_verdicts[int(verdict)];
            if (verdict == Verdict::Different)
                tell(seed, scenario);
            else if (verdict == Verdict::NoTrace)
                say(QStringLiteral("seed %1: the real system gave no trace").arg(seed));
            if (done % 100 == 0)
                say(QStringLiteral("%1 scenarios").arg(done));
        }
    }

    void tell(std::uint64_t seed, const QStringList &scenario)
    {
        say(QStringLiteral("seed %1: different; making it smaller").arg(seed));
        const QStringList small = shrunk(m_oracle, scenario);
        QStringList trace;
        (void)compare(m_oracle, small, &trace);
        keep(m_folder, seed, small, trace);
        say(QStringLiteral("seed %1:\n%2\n--- the real system\n%3\n--- the engine\n%4")
                .arg(QString::number(seed), small.join(u'\n'), trace.join(u'\n'),
                     engineTrace(small, 0).join(u'\n')));
    }

    void say(const QString &line)
    {
        const std::lock_guard lock(m_mutex);
        QTextStream(stdout) << line << '\n';
    }

    const Oracle &m_oracle;
    std::atomic<std::uint64_t> m_next;
    const std::uint64_t m_end;
    const QString m_folder;
    std::atomic<int> m_done{0};
    std::array<std::atomic<int>, 5> m_verdicts{};
    std::mutex m_mutex;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption random(QStringLiteral("random"), QStringLiteral("How many scenarios."),
                                    QStringLiteral("number"), QStringLiteral("100"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("The first one's seed."),
                                  QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption folder(QStringLiteral("keep"),
                                    QStringLiteral("Where differences are kept."),
                                    QStringLiteral("folder"), QStringLiteral("."));
    const QCommandLineOption show(QStringLiteral("show"),
                                  QStringLiteral("Print the scenario of the seed, and no more."));
    parser.addOptions({random, seed, folder, show});
    parser.addHelpOption();
    parser.process(application);
    const std::uint64_t first = parser.value(seed).toULongLong();
    if (parser.isSet(show)) {
        QTextStream(stdout) << possible(randomScenario(first)).join(u'\n') << '\n';
        return 0;
    }
    Oracle oracle;
    if (const QString error = oracle.prepare(); !error.isEmpty()) {
        QTextStream(stderr) << error << '\n';
        return 2;
    }
    Search search(oracle, first, parser.value(random).toULongLong(), parser.value(folder));
    return search.run() ? 0 : 1;
}
