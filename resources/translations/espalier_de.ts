<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Acts</name>
    <message>
        <source>&amp;Start child…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Terminate child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the child &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete child spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a &amp;message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with :&amp;normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with :&amp;shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with :&amp;kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exit with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flood the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Break its links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As&amp;k me first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a fault is done, say yourself what will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the time of the whole tree, or let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Single step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one process handle one message (only while paused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a tree first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit signal to %1, with this term as the reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChaosLogModel</name>
    <message>
        <source>%1 s: %2 to %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChaosPanel</name>
    <message>
        <source>Storms of faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the selected supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a search found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a search found (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the storm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a storm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a storm: each strike will be told here. Double-click one to find its process in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a tree first: storms need something to strike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strikes of the last storm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strikes: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Time is held, and the storm with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tree is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a supervisor in the tree, or one of its children.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the tree first: the storm will strike what was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error inside the next callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exit signal with :kill, which nobody survives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop that never ends: only an exit signal will end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exit signal with this term as the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the exit signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the storm strikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisors, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit signals also for supervisors below the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strikes per second of the tree&apos;s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of the tree&apos;s time that the storm lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the storm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed on the same tree makes the same storm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the dice for another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the storm is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the storm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strikes so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how this is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that the tree lives through, as in 1.5s, 200ms or 2m. Left out: 5s for run, none for export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a process crash: its name, and when, as in cache@1.5s. May be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the possible orders of things to take; 0 is in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--crash %1: expected name@time, as in cache@1.5s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--crash %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a tree file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed %1: expected a whole number, 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a tree in virtual time, which takes as long as the work takes, and prints what happened and the counts at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write: its ending says what, .json .png .svg or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures in dark colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a tree as it is after some virtual time: a snapshot that can be opened again, or a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the file to write: -o FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to write to; the one at hand if nothing is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the pictures of the documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espalier, a laboratory for supervision trees.

  espalier [TREE]                        the window on a tree file, or on an example
  espalier run TREE [--for 5s] [--crash NAME@1.5s ...]
                                         what happens in 5 s of the tree&apos;s time, as text
  espalier export TREE -o FILE [--for 5s]
                                         the tree as json, png, svg or pdf
  espalier screenshot -o FOLDER          pictures of the window
  espalier COMMAND --help                more on a command
  espalier --version
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandModel</name>
    <message>
        <source>%1, not available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountChart</name>
    <message>
        <source>Counts of children over the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventLogModel</name>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventLogPanel</name>
    <message>
        <source>Which events the log shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts and ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log stands still because you looked at an earlier row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that has happened so far is of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every start, crash and restart will be told here, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultPalette</name>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom a fault is done to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the selected process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To every worker below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To all that the search found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a fault, or drag it onto a process of the tree. While the pointer rests on it, the tree shows what it would do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the tree that a file describes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the tree as it is now: JSON, PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree that can be opened again (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in none of .json, .png, .svg, .pdf: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>&amp;Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done to %2: what will happen? Click each process that will end or restart; click again for another fate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that you foretold happened, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event log tells why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways through the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Espalier&apos;s help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector of the selected process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links and monitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a process in the tree: here you will see what it is, what it does, and how its earlier lives ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks of the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page that says more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveThrough</name>
    <message>
        <source>&apos;%1&apos; cannot crash at %2 s: it is down then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process is called &apos;%1&apos; at %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the crash of &apos;%1&apos; at %2 s comes after the end at %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the crash of &apos;%1&apos; at %2 s comes before the tree has started: that takes until %3 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chaos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to &amp;try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodePainter</name>
    <message>
        <source>1 child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest for one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeText</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children: %1, alive: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last ended with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline of the tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewMap</name>
    <message>
        <source>Overview of the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole tree: click or drag to see another part, turn the wheel to zoom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictionCard</name>
    <message>
        <source>What would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestartTimeline</name>
    <message>
        <source>Restart timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashes, restarts and give-ups at their time, a lane per supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash something: each crash, restart and give-up will appear here at its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the present again (End)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 s: processes alive %2, started %3, crashes %4, restarts %5, supervisors that gave up %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find processes (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, id, pid, module, kind or state; or only one of them, as in state:restarting. F3 goes to the next match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: nothing flashes or glides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduced motion:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of the language takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartChildDialog</name>
    <message>
        <source>Start a child of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child spec as a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m&amp;odule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after a patience of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience of the shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sh&amp;utdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the module above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end may end the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>si&amp;gnificant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a module of this tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor will take this child spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Processes that are alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children that wait for a restart to succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts since the tree was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the tree, and its speed against the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the last moment, per second of the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 events/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Any Elixir term, for example {:store, :answer, 42}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeControls</name>
    <message>
        <source>Speed of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of time, from a tenth to ten times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeCanvas</name>
    <message>
        <source>Supervision tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeCanvas::Private</name>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole tree, and keep it in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;ld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfo&amp;ld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No processes here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File → Examples opens a tree to break; File → Open reads one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeEdits</name>
    <message>
        <source>start of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>termination of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes alive: %1. Crashes: %2. Restarts: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyModel</name>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What led to this is longer ago than the log reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It led to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else happened because of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be more that is not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s: %2</source>
        <comment>time, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s: %2, because %3</source>
        <comment>time, sentence, rule</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes and consequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the process of a row in the tree, F1 explains its rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer ago than the log reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an event in the log or the timeline, or a process that came back: here it says why that happened, back to the first failure, and what it led to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier</name>
    <message>
        <source>Learn more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no duration: expected a number of seconds, or one with ms, s, m or h, as in 1.5s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-o %1: expected a name that ends in .json, .png, .svg or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ActRule</name>
    <message>
        <source>Select a process in the tree first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a running supervisor starts children, and %1 has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 to start another child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nobody&apos;s child: no supervisor can terminate it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor of %1 is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no process to terminate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 to end %2 as its child spec says, without a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a static supervisor keeps specs of children that have no process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a child without a process: terminate %1 first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 to forget the spec of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 to start %2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor runs no code of yours that could go wrong: exit it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hangs already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 loop for ever: only a kill will end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise an error inside %1 and watch what its supervisor does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 a thousand messages at once, and watch its mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is linked to nobody but its supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink %1 from all but its supervisor: what ends one will not end the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send an exit signal to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no process now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::Answer</name>
    <message>
        <source>The supervisor has no such child (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor holds max_children children already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child spec with this id is there already, without a process: restart or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process with this id or name runs already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child is running: terminate it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor is just restarting the child.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tree cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module or function to start is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process ended before it could answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child did not start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::EventSentence</name>
    <message>
        <source>was started as a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was started by %1 as a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took the name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up the name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is linked with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no longer linked with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer monitors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traps exit signals from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not trap exit signals any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end reaches %1 through their link: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent the exit signal %2 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hangs: it runs and runs, and serves no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its abandoned thread came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was killed while its thread was stuck; the thread is abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervises %1, and allows %2 restarts in %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervises children as they come, and allows %1 restarts in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will look after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarted %1: %2 takes the place of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not restart a child: %1; it tries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the specification of a child that has no process now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgot a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted a restart: %1 in the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports that %1 ended: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports that %1 did not start: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports that %1 did not end as asked: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports that it ends: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports that %1 is started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got a message that it did not expect: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you let %1 crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you let %1 hang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you sent %1 the exit signal :normal, which ends no other process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you sent %1 the exit signal %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you sent %1 the message %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you asked %1 to start a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you asked %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you did this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ExitWords</name>
    <message>
        <source>ended normally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was shut down: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed: a process that it needs is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ExplanationSentence</name>
    <message>
        <source>%1 died with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by its supervisor %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not restarted by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tried again to restart a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process can trap the exit signal :kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a start that fails is tried again at once, and each try counts as a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decided to restart %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was restarted by %2: %3 takes the place of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not start %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was started by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is what it was started by, and its end is obeyed even by those who trap exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is linked to %1 and does not trap exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave up, and a supervisor ends its children before it ends itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a significant child ended, so %1 shuts down, and ends its children first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to end it, or was ended itself: the children of a supervisor end before it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the strategy is :one_for_all: when one child ends, here %1, all others are ended and started again with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the strategy is :rest_for_one: when one child ends, here %1, those started after it are ended and started again with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the strategy of its supervisor starts it again together with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this try succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its supervisor was asked to start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a rule; a budget</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>:permanent children are always restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is :transient and the reason %1 is abnormal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is :temporary, and temporary children are never restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is :transient and the reason %1 counts as clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this would have been restart %1 within %2 s and only %3 are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so it ends itself with :shutdown, and nobody is above it to start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so it ends itself with :shutdown, and its own supervisor decides next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supervisor that gives up ends its children, and then itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it shuts down when a significant child ends, as its :auto_shutdown says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reason %1 counts as a clean end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent it this exit signal, and it does not trap exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exit signal ends whoever does not trap exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any reason but :normal, :shutdown and {:shutdown, …} is a crash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::Facts</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traps exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mailbox length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next one free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specs %1 · active %2 · supervisors %3 · workers %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>significant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitored by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arriving</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 to %3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::FirstSteps</name>
    <message>
        <source>What to try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Click a worker&lt;/b&gt;: one of the small boxes in the tree. The inspector shows who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Press Crash&lt;/b&gt; in the toolbar (Ctrl+K). The worker ends, and its supervisor starts another in its place: same name, new pid. The log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Crash it again, quickly.&lt;/b&gt; The fuse of the supervisor burns down; when it has no restart left, it gives up, and its own supervisor decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Press Pause&lt;/b&gt; (Space) and then &lt;b&gt;Single step&lt;/b&gt; (F10): one process handles one message at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Kill a supervisor&lt;/b&gt;: Process → Exit with :kill. Watch what becomes of its children.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Espalier %1&lt;/h3&gt;&lt;p&gt;A laboratory for supervision trees: it grows them, breaks them, and says why what happened happened. Its processes behave as those of Erlang/OTP and Elixir do.&lt;/p&gt;&lt;p&gt;The engine is under the Apache License 2.0, the window under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ForetoldNode</name>
    <message>
        <source>ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::Grade</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: you said “%2”, it was “%3”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::Legend</name>
    <message>
        <source>A pill: it does the work, one message at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hexagon: it holds a value for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rectangle: it runs one function and follows no behaviour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card with a head: it starts, watches and restarts children.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cards: its children come and go while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut corners: it knows which process has which name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A full disc: it serves its mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three dots: its init has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hourglass: it lives, but serves no message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round arrow: it ended, and its supervisor starts another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hollow ring: its supervisor keeps the entry alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cross: it ended, and nobody is there to restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often this place was filled again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment for each restart that is allowed; burnt ones shrink with age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides what is below, or shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link across the tree: the end of one reaches the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many children of one supervisor; each keeps its cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected process: what you do is done to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::PredictionSentence</name>
    <message>
        <source>%1 has no process: there is nobody to do it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happens: the exit signal :normal ends no other process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ends: %1 traps exits, so the signal becomes a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ends: %1 hangs and handles no message. Only a kill reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ends: %1 just stops working, and its supervisor does not notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 process ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives up: it would be restart %2 within %3 s, and only %4 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It climbs %1 supervisors high: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has then used %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not restart %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends with %2, to which it is linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shuts %2 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends with its supervisor %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supervisor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::RestartHistory</name>
    <message>
        <source>unsupervised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::SpecError</name>
    <message>
        <source>A child spec needs an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child spec needs a start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child spec needs an id and a start of three parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start must be a module, a function and a list of arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart must be :permanent, :transient or :temporary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown must be :brutal_kill, :infinity or a number of milliseconds; a dynamic supervisor asks for more than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type must be :worker or :supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modules must be :dynamic or a list of module names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of modules must be a module name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>significant must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A significant child needs a supervisor with auto_shutdown on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permanent child cannot be significant: it never ends for good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::TreePainter</name>
    <message>
        <source>followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::VerdictSentence</name>
    <message>
        <source>permanent children are always restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transient children are restarted only after an abnormal end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary children are never restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 restarts in the last %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up: restarting %1 would be restart %2 within %3 s, and only %4 are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts %1 (%2)%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets %1 go%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves %1 without a process%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1 itself, at no cost to its budget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
