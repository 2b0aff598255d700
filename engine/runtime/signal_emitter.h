// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/system.h"

namespace espalier {

/// Turns the journal into System's plain Qt signals. Made when the first of them is connected; lives in the System's
/// thread.
class SignalEmitter final : public QObject
{
    Q_OBJECT

public:
    explicit SignalEmitter(System &system);

private:
    void emitPending();
    void tell(const Event &event);

    System &m_system;
    std::unique_ptr<JournalReader> m_reader;
};

} // namespace espalier
