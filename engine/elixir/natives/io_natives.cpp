// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/io_natives.h"

#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

constexpr std::string_view ioModule = "Elixir.IO";

const Atom standardIo("standard_io");
const Atom standardInput("stdio");
const Atom standardError("standard_error");
const Atom standardErrorShort("stderr");
const Atom user("user");

/// The device of the interpreter that stands behind a device of the program; else the process that serves it.
std::variant<Device, Pid> deviceOf(Context &context, const Term &device)
{
    if (device.isPid())
        return device.toPid().isOutside() ? std::variant<Device, Pid>(Device::Output)
                                          : std::variant<Device, Pid>(device.toPid());
    if (device.is(standardInput) || device.is(standardIo)) {
        if (context.data.groupLeader.isOutside())
            return Device::Output;
        return context.data.groupLeader;
    }
    if (device.is(standardError) || device.is(standardErrorShort))
        return Device::Error;
    if (device.is(user))
        return Device::Output;
    if (device.isAtom()) {
        if (const std::optional<Pid> pid = context.interpreter.system().whereis(device))
            return *pid;
    }
    raiseBadArgument();
}

/// `:ok` once it is written; else the pid to ask, by the protocol of devices.
Term write(Context &context, Arguments arguments)
{
    const std::variant<Device, Pid> device = deviceOf(context, arguments[0]);
    if (const Pid *pid = std::get_if<Pid>(&device))
        return *pid;
    context.interpreter.write(std::get<Device>(device), arguments[1].toBinary());
    return atoms::ok;
}

/// The pid that serves a device; nil if that is the interpreter itself.
Term serverOf(Context &context, Arguments arguments)
{
    const std::variant<Device, Pid> device = deviceOf(context, arguments[0]);
    if (const Pid *pid = std::get_if<Pid>(&device))
        return *pid;
    return {};
}

Term log(Context &context, Arguments arguments)
{
    context.interpreter.write(Device::Error, arguments[1].toBinary());
    return atoms::ok;
}

[[noreturn]] void raiseNoText(const ChardataError &error, const Term &data)
{
    if (error.kind == ChardataError::Kind::BadTerm)
        raiseArgumentError("cannot convert the given list to a string.\n\nTo be converted to a "
                           "string, a list must either be empty or only\ncontain the following "
                           "elements:\n\n  * strings\n  * integers representing Unicode code "
                           "points\n  * a list containing one of these three elements\n\nPlease "
                           "check the given list or call inspect/1 to get the list representation, "
                           "got:\n\n"
                           + inspect(data).toStdString() + "\n");
    raiseException(
        "Elixir.UnicodeConversionError",
        {{Atom("encoded"), Term::binary(error.encoded)},
         {atoms::message, Term::binary("invalid code point "
                                       + inspect(Term::list({error.culprit})).toStdString())}});
}

Term chardataToString(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary() && !arguments[0].isList())
        raiseFunctionClause(ioModule, "chardata_to_string", arguments);
    std::variant<std::string, ChardataError> text = chardataText(arguments[0]);
    if (const ChardataError *error = std::get_if<ChardataError>(&text))
        raiseNoText(*error, arguments[0]);
    return Term::binary(std::get<std::string>(text));
}

std::string bytesOf(std::string_view function, Arguments arguments)
{
    std::optional<std::string> bytes = iodataBytes(arguments[0]);
    if (!bytes)
        raiseBadArgument(function, arguments, 1, "not an iodata term");
    return std::move(*bytes);
}

/// As the error of the device's protocol.
[[noreturn]] void raiseNoCharacters(Arguments arguments)
{
    const Term device = arguments[0].is(standardInput) ? Term(standardIo) : arguments[0];
    const Term cause = Term::map({{2, Term::binary("not valid character data (an iodata term)")}});
    const Term info = Term::map(
        {{Atom("module"), Atom("erl_stdlib_errors")}, {Atom("cause"), cause}});
    const Term call = Term::tuple({Atom("io"), Atom("put_chars"),
                                   Term::list({device, arguments[1]}),
                                   Term::list({Term::tuple({Atom("error_info"), info})})});
    throw Raise{.error = Atom("badarg"), .stacktrace = Term::list({call})};
}

/// printed(device, data): what IO.puts makes of its argument. A device accepts nothing but text.
Term printed(Context &, Arguments arguments)
{
    if (arguments[1].isBinary())
        return arguments[1];
    const std::variant<std::string, ChardataError> text = chardataText(arguments[1]);
    if (const std::string *bytes = std::get_if<std::string>(&text))
        return Term::binary(*bytes);
    raiseNoCharacters(arguments);
}

Term iodataToBinary(Context &, Arguments arguments)
{
    return Term::binary(bytesOf("iolist_to_binary", arguments));
}

Term iodataLength(Context &, Arguments arguments)
{
    return static_cast<std::int64_t>(bytesOf("iolist_size", arguments).size());
}

} // namespace

void addIoNatives(NativeTable &table)
{
    table.addNow("espalier", "write", 2, write);
    table.addNow("espalier", "device", 1, serverOf);
    table.addNow("espalier", "printed", 2, printed);
    table.addNow("espalier", "log", 2, log);
    table.addNow(ioModule, "chardata_to_string", 1, chardataToString);
    table.addNow(ioModule, "iodata_to_binary", 1, iodataToBinary);
    table.addNow(ioModule, "iodata_length", 1, iodataLength);
}

} // namespace espalier::elixir
