// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/laboratory_console.h"

#include "engine/elixir/syntax/lexer.h"

namespace espalier {

using namespace std::chrono_literals;
using elixir::TokenKind;
using Kind = ProgramOutput::Piece::Kind;

namespace {

constexpr std::string_view definers[] = {
    "def",     "defp",    "defmodule", "defstruct", "defexception", "alias",  "import",
    "require", "use",     "case",      "cond",      "if",           "unless", "for",
    "with",    "receive", "try",       "raise",     "send",         "spawn"};

ConsoleWord wordOf(const elixir::Token &token, std::string_view source)
{
    switch (token.kind) {
    case TokenKind::Fn:
    case TokenKind::Do:
    case TokenKind::End:
    case TokenKind::BlockWord:
    case TokenKind::Constant:
    case TokenKind::WhenOperator:
    case TokenKind::InOperator:
        return ConsoleWord::Keyword;
    case TokenKind::Identifier:
    case TokenKind::ParenIdentifier:
    case TokenKind::DoIdentifier:
    case TokenKind::OperatorIdentifier:
        return std::ranges::find(definers, token.text(source)) != std::end(definers)
                   ? ConsoleWord::Keyword
                   : ConsoleWord::Plain;
    case TokenKind::Alias:
        return ConsoleWord::Module;
    case TokenKind::Atom:
    case TokenKind::AtomStart:
    case TokenKind::Keyword:
    case TokenKind::KeywordStart:
        return ConsoleWord::Atom;
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::Character:
        return ConsoleWord::Number;
    case TokenKind::StringStart:
    case TokenKind::CharlistStart:
    case TokenKind::SigilStart:
    case TokenKind::Text:
    case TokenKind::QuotedEnd:
        return ConsoleWord::Text;
    case TokenKind::Comment:
        return ConsoleWord::Comment;
    default:
        return ConsoleWord::Plain;
    }
}

QString promptText(int number, bool isContinuing)
{
    return QStringLiteral("%1(%2)> ")
        .arg(isContinuing ? QStringLiteral("...") : QStringLiteral("iex"))
        .arg(number);
}

} // namespace

LaboratoryConsole::LaboratoryConsole(SourcePrograms &programs)
    : m_output(programs.output())
{
    m_pass.setSingleShot(true);
    m_pass.setInterval(15ms);
    connect(&m_pass, &QTimer::timeout, this, &LaboratoryConsole::pass);
    m_output->setWake([this] {
        QMetaObject::invokeMethod(&m_pass, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    });
    const std::shared_ptr<ProgramOutput> output = m_output;
    m_console.emplace(
        programs.interpreter(),
        elixir::ConsoleOptions{
            .prompt =
                [output](int number, bool isContinuing) {
                    output->add({Kind::Prompt, promptText(number, isContinuing)});
                },
            .clear =
                [output] {
                    output->add({Kind::Clear, {}});
                },
            .banner = QStringLiteral("Interactive Elixir (1.14.0) - type h() ENTER for help")});
}

LaboratoryConsole::~LaboratoryConsole()
{
    m_output->setWake({});
}

void LaboratoryConsole::pass()
{
    for (const ProgramOutput::Piece &piece : m_output->take()) {
        switch (piece.kind) {
        case Kind::Output:
        case Kind::Error:
            Q_EMIT written(piece.text, piece.kind == Kind::Error);
            break;
        case Kind::Prompt:
            Q_EMIT prompted(piece.text);
            break;
        case Kind::Clear:
            Q_EMIT cleared();
            break;
        }
    }
}

void LaboratoryConsole::enter(const QString &line)
{
    m_console->enter(line.toStdString());
}

void LaboratoryConsole::giveUp()
{
    if (m_console->isContinuing())
        m_console->enter("#iex:break");
}

void LaboratoryConsole::interrupt()
{
    m_console->interrupt();
}

ConsoleOffers LaboratoryConsole::complete(const QString &text, qsizetype cursor) const
{
    const elixir::Completions found = m_console->complete(text, cursor);
    ConsoleOffers offers{.start = found.start};
    for (const elixir::Completion &offer : found.offers)
        offers.offers.push_back({offer.text, offer.shown});
    return offers;
}

std::vector<ConsoleSpan> LaboratoryConsole::spans(const QString &text) const
{
    const std::string source = text.toStdString();
    std::vector<ConsoleSpan> spans;
    // Tokens count bytes, the window counts UTF-16 units.
    std::size_t bytes = 0;
    qsizetype units = 0;
    const auto unitsUpTo = [&](std::size_t offset) {
        const std::string_view between = std::string_view(source).substr(bytes, offset - bytes);
        units += QString::fromUtf8(between.data(), qsizetype(between.size())).size();
        bytes = offset;
        return units;
    };
    for (const elixir::Token &token : elixir::tokenize(source)) {
        if (token.offset < bytes)
            continue;
        const qsizetype start = unitsUpTo(token.offset);
        const qsizetype end = unitsUpTo(token.offset + token.length);
        spans.push_back({start, end - start, wordOf(token, source)});
    }
    return spans;
}

QString LaboratoryConsole::pidText(const QString &pid) const
{
    return QStringLiteral("pid(\"%1\")")
        .arg(pid.section(QLatin1Char('<'), 1).section(QLatin1Char('>'), 0, 0));
}

} // namespace espalier
