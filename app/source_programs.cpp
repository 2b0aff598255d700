// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_programs.h"

namespace espalier {

void ProgramOutput::add(Piece piece)
{
    const std::lock_guard lock(m_mutex);
    const bool waited = !m_pieces.empty();
    m_size += piece.text.size();
    m_pieces.push_back(std::move(piece));
    while (m_size > mostKept && m_pieces.size() > 1) {
        m_size -= m_pieces.front().text.size();
        m_pieces.pop_front();
    }
    if (!waited && m_wake)
        m_wake();
}

std::vector<ProgramOutput::Piece> ProgramOutput::take()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Piece> pieces(std::make_move_iterator(m_pieces.begin()),
                              std::make_move_iterator(m_pieces.end()));
    m_pieces.clear();
    m_size = 0;
    return pieces;
}

void ProgramOutput::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
    if (m_wake && !m_pieces.empty())
        m_wake();
}

SourcePrograms &SourcePrograms::of(LaboratorySource &source)
{
    if (auto *known = source.findChild<SourcePrograms *>({}, Qt::FindDirectChildrenOnly))
        return *known;
    return *new SourcePrograms(source);
}

SourcePrograms::SourcePrograms(LaboratorySource &source)
    : QObject(&source)
    , m_output(std::make_shared<ProgramOutput>())
    , m_interpreter(elixir::Interpreter::create(
          source.system(),
          {.write = [output = m_output](elixir::Device device, std::string_view text) {
              using Kind = ProgramOutput::Piece::Kind;
              output->add({device == elixir::Device::Error ? Kind::Error : Kind::Output,
                           QString::fromUtf8(text.data(), qsizetype(text.size()))});
          }}))
{}

} // namespace espalier
