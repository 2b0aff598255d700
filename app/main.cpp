// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

int main(int argc, char **argv)
{
    return espalier::runProgram(argc, argv);
}
