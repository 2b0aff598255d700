// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/answer_sentence.h"

#include <QCoreApplication>

#include <array>

namespace espalier {

namespace {

struct Known
{
    const char *atom;
    const char *sentence;
};

constexpr std::array refusals{
    Known{"not_found",
          QT_TRANSLATE_NOOP("espalier::Answer", "The supervisor has no such child (any more).")},
    Known{"max_children", QT_TRANSLATE_NOOP("espalier::Answer",
                                            "The supervisor holds max_children children already.")},
    Known{"already_present",
          QT_TRANSLATE_NOOP("espalier::Answer", "A child spec with this id is there already, "
                                                "without a process: restart or delete it.")},
    Known{"already_started",
          QT_TRANSLATE_NOOP("espalier::Answer", "A process with this id or name runs already.")},
    Known{"running",
          QT_TRANSLATE_NOOP("espalier::Answer", "The child is running: terminate it first.")},
    Known{"restarting",
          QT_TRANSLATE_NOOP("espalier::Answer", "The supervisor is just restarting the child.")},
    Known{"not_supported", QT_TRANSLATE_NOOP("espalier::Answer", "This tree cannot do that.")},
    Known{"noproc", QT_TRANSLATE_NOOP("espalier::Answer", "The process is not there any more.")},
    Known{"undef", QT_TRANSLATE_NOOP("espalier::Answer",
                                     "The module or function to start is not known here.")},
    Known{"timeout", QT_TRANSLATE_NOOP("espalier::Answer", "It did not answer in time.")},
};

constexpr std::array specErrors{
    Known{"missing_id", QT_TRANSLATE_NOOP("espalier::SpecError", "A child spec needs an id.")},
    Known{"missing_start", QT_TRANSLATE_NOOP("espalier::SpecError", "A child spec needs a start.")},
    Known{"invalid_child_spec",
          QT_TRANSLATE_NOOP("espalier::SpecError",
                            "A child spec needs an id and a start of three parts.")},
    Known{"invalid_mfa",
          QT_TRANSLATE_NOOP("espalier::SpecError",
                            "start must be a module, a function and a list of arguments.")},
    Known{"invalid_restart_type",
          QT_TRANSLATE_NOOP("espalier::SpecError",
                            "restart must be :permanent, :transient or :temporary.")},
    Known{"invalid_shutdown",
          QT_TRANSLATE_NOOP("espalier::SpecError",
                            "shutdown must be :brutal_kill, :infinity or a number of milliseconds; "
                            "a dynamic supervisor asks for more than 0.")},
    Known{"invalid_child_type",
          QT_TRANSLATE_NOOP("espalier::SpecError", "type must be :worker or :supervisor.")},
    Known{"invalid_modules",
          QT_TRANSLATE_NOOP("espalier::SpecError",
                            "modules must be :dynamic or a list of module names.")},
    Known{"invalid_module",
          QT_TRANSLATE_NOOP("espalier::SpecError", "Each of modules must be a module name.")},
    Known{"invalid_significant",
          QT_TRANSLATE_NOOP("espalier::SpecError", "significant must be true or false.")},
};

/// The atom that an error term begins with.
Atom tagOf(const Term &term)
{
    const Term &first = term.isTuple() && !term.elements().empty() ? term.element(0) : term;
    return first.isAtom() ? first.toAtom() : Atom();
}

template<std::size_t Size>
QString sentenceFor(const Term &term, const std::array<Known, Size> &table, const char *context)
{
    for (const Known &known : table) {
        if (tagOf(term) == Atom(known.atom))
            return QCoreApplication::translate(context, known.sentence);
    }
    return {};
}

QString combinationSentence(const Term &error)
{
    if (tagOf(error) != Atom("bad_combination"))
        return {};
    const QString parts = error.toString();
    if (parts.contains(QLatin1String("auto_shutdown"))) {
        return QCoreApplication::translate(
            "espalier::SpecError", "A significant child needs a supervisor with auto_shutdown on.");
    }
    return QCoreApplication::translate(
        "espalier::SpecError", "A permanent child cannot be significant: it never ends for good.");
}

} // namespace

bool isRefusal(const Term &answer)
{
    return answer.is(atoms::error) || answer.isTagged(atoms::error, 2)
           || answer.isTagged(atoms::exit, 2);
}

QString refusalSentence(const Term &answer)
{
    if (answer.isTagged(atoms::exit, 2)) {
        const QString known = sentenceFor(answer.element(1), refusals, "espalier::Answer");
        return known.isEmpty() ? QCoreApplication::translate(
                   "espalier::Answer", "The process ended before it could answer.")
                               : known;
    }
    if (!answer.isTagged(atoms::error, 2))
        return QCoreApplication::translate("espalier::Answer", "It was refused.");
    const Term &reason = answer.element(1);
    if (const QString known = sentenceFor(reason, refusals, "espalier::Answer"); !known.isEmpty())
        return known;
    if (const QString known = specErrorSentence(reason); !known.isEmpty())
        return known;
    return QCoreApplication::translate("espalier::Answer", "The child did not start.");
}

QString specErrorSentence(const Term &error)
{
    if (const QString combination = combinationSentence(error); !combination.isEmpty())
        return combination;
    return sentenceFor(error, specErrors, "espalier::SpecError");
}

} // namespace espalier
