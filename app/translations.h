// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace espalier {

/// Gives the application the texts of the language that the settings ask for, or of the system's; English if there are
/// none. Call once, after the application was made and named, and before the first text is shown.
void installTranslations();

} // namespace espalier
