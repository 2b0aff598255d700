// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/source_programs.h"
#include "engine/elixir/console/console.h"
#include "ui/console/console_channel.h"

#include <QTimer>

#include <optional>

namespace espalier {

/// A console in the laboratory of a window: what programs wrote before it was opened comes first.
class LaboratoryConsole final : public ConsoleChannel
{
    Q_OBJECT

public:
    explicit LaboratoryConsole(SourcePrograms &programs);
    ~LaboratoryConsole() override;

    void enter(const QString &line) override;
    void giveUp() override;
    void interrupt() override;
    [[nodiscard]] bool isBusy() const override { return m_console->isBusy(); }
    [[nodiscard]] ConsoleOffers complete(const QString &text, qsizetype cursor) const override;
    [[nodiscard]] std::vector<ConsoleSpan> spans(const QString &text) const override;
    [[nodiscard]] QString pidText(const QString &pid) const override;

private:
    void pass();

    const std::shared_ptr<ProgramOutput> m_output;
    QTimer m_pass; ///< what comes in a burst is passed on together
    std::optional<elixir::Console> m_console;
};

} // namespace espalier
