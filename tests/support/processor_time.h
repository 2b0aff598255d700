// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>

namespace espalier {

/// How long this program has kept a processor busy since it was made: other programs do not count, unlike with a clock on
/// the wall. For limits that only a wrong order of growth exceeds.
class ProcessorTime
{
public:
    [[nodiscard]] double milliseconds() const
    {
        return 1000.0 * double(std::clock() - m_start) / CLOCKS_PER_SEC;
    }
    /// A limit for the program as it is built: sanitizers make it several times slower.
    [[nodiscard]] static constexpr double limit(double milliseconds)
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return 6 * milliseconds;
#else
        return milliseconds;
#endif
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace espalier
