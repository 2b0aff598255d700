// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/stage.h"

using namespace espalier;

namespace {

using Sent = happened::MessageSent;

class Adder final : public GenServer
{
public:
    static constexpr std::string_view moduleName = "Elixir.Adder";
    [[nodiscard]] Atom module() const override { return Atom(moduleName); }

protected:
    Task<Return> handleCall(Self &, const Term &request, From) override
    {
        return Return::answer(request);
    }
    Task<Return> handleCast(Self &, const Term &) override { return Return::noReply(); }
    Task<Return> handleInfo(Self &, const Term &) override { return Return::noReply(); }
};

std::vector<Sent> messagesIn(const std::vector<Event> &events)
{
    std::vector<Sent> messages;
    for (const Event &event : events) {
        if (const auto *sent = std::get_if<Sent>(&event.data))
            messages.push_back(*sent);
    }
    return messages;
}

} // namespace

/// How much a journal records: as much as the most curious of its readers wants.
class TestJournalDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleMessagesAreRecordedOnlyWhenWanted()
    {
        System system({.manual = true});
        const auto reader = system.journal().attach();
        converse(system);
        QVERIFY(messagesIn(reader->take()).empty());
        reader->setDetail(JournalDetail::Messages);
        converse(system);
        QVERIFY(!messagesIn(reader->take()).empty());
        reader->setDetail(JournalDetail::Lifecycle);
        converse(system);
        const std::vector<Event> events = reader->take();
        QVERIFY(!events.empty());
        QVERIFY(messagesIn(events).empty());
    }

    void messagesCallsCastsAndRepliesAreToldApart()
    {
        System system({.manual = true});
        const auto reader = system.journal().attach({}, JournalDetail::Messages);
        converse(system);
        const std::vector<Sent> messages = messagesIn(reader->take());
        const auto wasSent = [&messages](Sent::Kind kind, const Term &message) {
            return std::ranges::any_of(messages, [&](const Sent &sent) {
                return sent.kind == kind && sent.message == message;
            });
        };
        QVERIFY(wasSent(Sent::Kind::Message, Atom("hello")));
        QVERIFY(wasSent(Sent::Kind::Cast, Atom("note")));
        QVERIFY(wasSent(Sent::Kind::Call, 42));
        QVERIFY(wasSent(Sent::Kind::Reply, 42));
    }

    void whatFollowsFromAMessageHasItAsItsCause()
    {
        System system({.manual = true});
        const auto reader = system.journal().attach({}, JournalDetail::Messages);
        converse(system);
        const std::vector<Event> events = reader->take();
        const auto sent = [&events](Sent::Kind kind) {
            return *std::ranges::find_if(events, [kind](const Event &event) {
                const auto *message = std::get_if<Sent>(&event.data);
                return message && message->kind == kind && message->message == Term(42);
            });
        };
        QCOMPARE(sent(Sent::Kind::Reply).cause, sent(Sent::Kind::Call).sequence);
    }

    void theMostCuriousReaderDecides()
    {
        Journal journal([] { return Time(0); });
        auto modest = journal.attach();
        auto curious = journal.attach({}, JournalDetail::Messages);
        QVERIFY(journal.isOn(JournalDetail::Messages));
        curious.reset();
        QVERIFY(!journal.isOn(JournalDetail::Messages));
        QVERIFY(journal.isOn());
        modest.reset();
        QVERIFY(!journal.isOn());
    }

private:
    /// Starts a server; another process sends, casts and calls.
    static void converse(System &system)
    {
        const Pid server = system.startAndWait([] { return std::make_unique<Adder>(); }).pid;
        (void)system.startAndWait([server] {
            return makeProcess([server](Self &self) -> Task<> {
                self.send(server, Atom("hello"));
                self.cast(server, Atom("note"));
                const Term request(42);
                (void)co_await self.call(server, request);
            });
        });
        system.laboratory()->runUntilIdle();
    }
};

QTEST_GUILESS_MAIN(TestJournalDetail)
#include "test_journal_detail.moc"
