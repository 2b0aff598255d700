// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/standard_natives.h"

#include "engine/elixir/natives/binary_natives.h"
#include "engine/elixir/natives/code_natives.h"
#include "engine/elixir/natives/console_natives.h"
#include "engine/elixir/natives/erlang_lists_natives.h"
#include "engine/elixir/natives/erlang_maps_natives.h"
#include "engine/elixir/natives/erlang_natives.h"
#include "engine/elixir/natives/ets_natives.h"
#include "engine/elixir/natives/file_natives.h"
#include "engine/elixir/natives/float_natives.h"
#include "engine/elixir/natives/gen_server_natives.h"
#include "engine/elixir/natives/inspect_natives.h"
#include "engine/elixir/natives/integer_natives.h"
#include "engine/elixir/natives/io_natives.h"
#include "engine/elixir/natives/language_natives.h"
#include "engine/elixir/natives/process_natives.h"
#include "engine/elixir/natives/rand_natives.h"
#include "engine/elixir/natives/regex_natives.h"
#include "engine/elixir/natives/registry_natives.h"
#include "engine/elixir/natives/shared_natives.h"
#include "engine/elixir/natives/string_natives.h"
#include "engine/elixir/natives/supervisor_natives.h"
#include "engine/elixir/natives/sys_natives.h"
#include "engine/elixir/natives/system_natives.h"

namespace espalier::elixir {

void addStandardNatives(NativeTable &table)
{
    addLanguageNatives(table);
    addErlangNatives(table);
    addErlangTupleNatives(table);
    addMathNatives(table);
    addListsNatives(table);
    addListKeyNatives(table);
    addCollectionNatives(table);
    addMapsNatives(table);
    addRandNatives(table);
    addInspectNatives(table);
    addIntegerNatives(table);
    addFloatNatives(table);
    addStringNatives(table);
    addRegexNatives(table);
    addBinaryNatives(table);
    addTextConversionNatives(table);
    addFormatNatives(table);
    addProcessNatives(table);
    addProcessDictionaryNatives(table);
    addProcessInfoNatives(table);
    addSpawnNatives(table);
    addGenServerNatives(table);
    addSysNatives(table);
    addSupervisorNatives(table);
    addRegistryNatives(table);
    addEtsNatives(table);
    addEtsMatchNatives(table);
    addSharedNatives(table);
    addIoNatives(table);
    addSystemNatives(table);
    addFileNatives(table);
    addCodeNatives(table);
    addConsoleNatives(table);
}

} // namespace espalier::elixir
