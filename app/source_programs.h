// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/elixir/processes/interpreter.h"
#include "engine/observe/laboratory_source.h"

#include <deque>
#include <mutex>

namespace espalier {

/// What the programs of a source write and ask, in order, until somebody takes it. Any thread.
class ProgramOutput
{
public:
    struct Piece
    {
        enum class Kind : std::uint8_t { Output, Error, Prompt, Clear };
        Kind kind = Kind::Output;
        QString text = {};
    };

    /// What nobody takes is kept up to this many characters; then the oldest goes.
    static constexpr qsizetype mostKept = 256 * 1024;

    void add(Piece piece);
    [[nodiscard]] std::vector<Piece> take();
    /// `wake` is called when something waits that did not before, in the thread that adds it; never after this has
    /// returned with another one.
    void setWake(std::function<void()> wake);

private:
    std::mutex m_mutex; ///< guards all below; held while `m_wake` runs
    std::deque<Piece> m_pieces;
    qsizetype m_size = 0;
    std::function<void()> m_wake;
};

/// The Elixir programs of a laboratory on show: one interpreter, made when it is first wanted. A child of its source.
class SourcePrograms : public QObject
{
    Q_OBJECT

public:
    /// The same for the same source, as long as that lives.
    [[nodiscard]] static SourcePrograms &of(LaboratorySource &source);

    [[nodiscard]] const std::shared_ptr<elixir::Interpreter> &interpreter() const
    {
        return m_interpreter;
    }
    [[nodiscard]] const std::shared_ptr<ProgramOutput> &output() const { return m_output; }

private:
    explicit SourcePrograms(LaboratorySource &source);

    /// Programs write until their System has ended, which is later than this object may live.
    const std::shared_ptr<ProgramOutput> m_output;
    const std::shared_ptr<elixir::Interpreter> m_interpreter;
};

} // namespace espalier
