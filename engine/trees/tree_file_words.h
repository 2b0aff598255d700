// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/otp/registry.h"
#include "engine/otp/supervisor_flags.h"

#include <QString>

#include <array>
#include <utility>

namespace espalier::treeFile {

// The words of the format, for reader and writer alike. Those of OTP are OTP's.

template<typename Value, std::size_t count>
using Words = std::array<std::pair<const char *, Value>, count>;

inline constexpr Words<Strategy, 3> strategies{{{"one_for_one", Strategy::OneForOne},
                                                {"one_for_all", Strategy::OneForAll},
                                                {"rest_for_one", Strategy::RestForOne}}};
inline constexpr Words<AutoShutdown, 3> autoShutdowns{
    {{"never", AutoShutdown::Never},
     {"any_significant", AutoShutdown::AnySignificant},
     {"all_significant", AutoShutdown::AllSignificant}}};
inline constexpr Words<Restart, 3> restarts{{{"permanent", Restart::Permanent},
                                             {"transient", Restart::Transient},
                                             {"temporary", Restart::Temporary}}};
inline constexpr Words<RegistryKeys, 2> registryKeys{
    {{"unique", RegistryKeys::Unique}, {"duplicate", RegistryKeys::Duplicate}}};

template<typename Value, std::size_t count>
[[nodiscard]] QString wordFor(const Words<Value, count> &words, Value value)
{
    for (const auto &[word, meaning] : words) {
        if (meaning == value)
            return QLatin1String(word);
    }
    return {};
}

// Kinds that are no workers.
inline constexpr QLatin1StringView supervisorKind("supervisor");
inline constexpr QLatin1StringView dynamicSupervisorKind("dynamic_supervisor");
inline constexpr QLatin1StringView registryKind("registry");

inline constexpr QLatin1StringView brutalKill("brutal_kill");
inline constexpr QLatin1StringView infinity("infinity");

} // namespace espalier::treeFile
