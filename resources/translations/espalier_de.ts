<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>CommandLine</name>
    <message>
        <source>The command.</source>
        <translation>Der Befehl.</translation>
    </message>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>Say how this is used.</source>
        <translation>Zeigt, wie das Programm benutzt wird.</translation>
    </message>
    <message>
        <source>Time that the tree lives through, as in 1.5s, 200ms or 2m. Left out: 5s for run, none for export.</source>
        <translation>Zeit, die der Baum durchlebt, etwa 1.5s, 200ms oder 2m. Ohne Angabe: 5s für run, keine für export.</translation>
    </message>
    <message>
        <source>Let a process crash: its name, and when, as in cache@1.5s. May be given several times.</source>
        <translation>Lässt einen Prozess abstürzen: sein Name und der Zeitpunkt, etwa cache@1.5s. Kann mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>Which of the possible orders of things to take; 0 is in turn.</source>
        <translation>Welche der möglichen Reihenfolgen gewählt wird; 0 heißt reihum.</translation>
    </message>
    <message>
        <source>--crash %1: expected name@time, as in cache@1.5s</source>
        <translation>--crash %1: Name@Zeit erwartet, etwa cache@1.5s</translation>
    </message>
    <message>
        <source>--crash %1: %2</source>
        <translation>--crash %1: %2</translation>
    </message>
    <message>
        <source>expected a tree file</source>
        <translation>eine Baumdatei wird erwartet</translation>
    </message>
    <message>
        <source>--seed %1: expected a whole number, 0 or more</source>
        <translation>--seed %1: eine ganze Zahl ab 0 wird erwartet</translation>
    </message>
    <message>
        <source>Runs a tree in virtual time, which takes as long as the work takes, and prints what happened and the counts at the end.</source>
        <translation>Führt einen Baum in virtueller Zeit aus, also so schnell, wie die Arbeit es erlaubt, und gibt aus, was geschah und wie die Zahlen am Ende stehen.</translation>
    </message>
    <message>
        <source>A tree file.</source>
        <translation>Eine Baumdatei.</translation>
    </message>
    <message>
        <source>The file to write: its ending says what, .json .png .svg or .pdf.</source>
        <translation>Die zu schreibende Datei: Ihre Endung bestimmt das Format, .json .png .svg oder .pdf.</translation>
    </message>
    <message>
        <source>Pictures in dark colours.</source>
        <translation>Bilder in dunklen Farben.</translation>
    </message>
    <message>
        <source>Writes a tree as it is after some virtual time: a snapshot that can be opened again, or a picture.</source>
        <translation>Schreibt einen Baum, wie er nach einer virtuellen Zeit aussieht: als Momentaufnahme, die sich wieder öffnen lässt, oder als Bild.</translation>
    </message>
    <message>
        <source>expected the file to write: -o FILE</source>
        <translation>die zu schreibende Datei wird erwartet: -o DATEI</translation>
    </message>
    <message>
        <source>The folder to write to; the one at hand if nothing is said.</source>
        <translation>Der Zielordner; ohne Angabe der aktuelle Ordner.</translation>
    </message>
    <message>
        <source>Makes the pictures of the documentation.</source>
        <translation>Erzeugt die Bilder der Dokumentation.</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;</source>
        <translation>unbekannte Option „%1“</translation>
    </message>
    <message>
        <source>A tree file, or an Elixir program (.exs).</source>
        <translation>Eine Baumdatei oder ein Elixir-Programm (.exs).</translation>
    </message>
    <message>
        <source>A prompt at which Elixir can be typed, as iex is one. What is entered is kept for the next time; Tab completes.</source>
        <translation>Eine Eingabezeile für Elixir, wie iex eine ist. Eingaben werden für das nächste Mal aufgehoben; Tab ergänzt.</translation>
    </message>
    <message>
        <source>An Elixir program (.exs) that runs first.</source>
        <translation>Ein Elixir-Programm (.exs), das zuerst läuft.</translation>
    </message>
    <message>
        <source>Espalier, a laboratory for supervision trees.

  espalier [TREE]                        the window on a tree file, on an Elixir program
                                         (.exs), or on an example
  espalier run TREE [--for 5s] [--crash NAME@1.5s ...]
                                         what happens in 5 s of the tree&apos;s time, as text
  espalier console [PROGRAM.exs]         a prompt at which Elixir can be typed
  espalier export TREE -o FILE [--for 5s]
                                         the tree as json, png, svg or pdf
  espalier screenshot -o FOLDER          pictures of the window
  espalier COMMAND --help                more on a command
  espalier --version
</source>
        <translation>Espalier, ein Labor für Supervisionsbäume.

  espalier [BAUM]                        das Fenster zu einer Baumdatei, einem Elixir-Programm
                                         (.exs) oder einem Beispiel
  espalier run BAUM [--for 5s] [--crash NAME@1.5s ...]
                                         was in 5 s der Zeit des Baums geschieht, als Text
  espalier console [PROGRAMM.exs]        eine Eingabezeile für Elixir
  espalier export BAUM -o DATEI [--for 5s]
                                         der Baum als json, png, svg oder pdf
  espalier screenshot -o ORDNER          Bilder des Fensters
  espalier BEFEHL --help                 mehr zu einem Befehl
  espalier --version
</translation>
    </message>
</context>
<context>
    <name>ConsoleText</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>LiveThrough</name>
    <message>
        <source>&apos;%1&apos; cannot crash at %2 s: it is down then</source>
        <translation>„%1“ kann bei %2 s nicht abstürzen: Zu dieser Zeit läuft der Prozess nicht</translation>
    </message>
    <message>
        <source>no process is called &apos;%1&apos; at %2 s</source>
        <translation>kein Prozess heißt bei %2 s „%1“</translation>
    </message>
    <message>
        <source>the crash of &apos;%1&apos; at %2 s comes after the end at %3 s</source>
        <translation>der Absturz von „%1“ bei %2 s kommt nach dem Ende bei %3 s</translation>
    </message>
    <message>
        <source>the crash of &apos;%1&apos; at %2 s comes before the tree has started: that takes until %3 s</source>
        <translation>der Absturz von „%1“ bei %2 s kommt, bevor der Baum gestartet ist: Das dauert bis %3 s</translation>
    </message>
</context>
<context>
    <name>NodePainter</name>
    <message>
        <source>1 child</source>
        <translation>1 Kind</translation>
    </message>
    <message>
        <source>%1 children</source>
        <translation>%1 Kinder</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 s</source>
        <translation>%1 von %2 in %3 s</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>one for one</source>
        <translation>one for one</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>one for all</translation>
    </message>
    <message>
        <source>rest for one</source>
        <translation>rest for one</translation>
    </message>
    <message>
        <source>%1 in %2 s, %3 allowed</source>
        <translation>%1 in %2 s, %3 erlaubt</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1 ausgeblendet</translation>
    </message>
    <message>
        <source>one less in %1 s</source>
        <translation>in %1 s einer weniger</translation>
    </message>
    <message>
        <source>no process yet</source>
        <translation>noch kein Prozess</translation>
    </message>
    <message>
        <source>one less after %1 s</source>
        <translation>nach %1 s einer weniger</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>hanging</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>ohne Prozess</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
</context>
<context>
    <name>NodeText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation>Neustarts: %1</translation>
    </message>
    <message>
        <source>children: %1, alive: %2</source>
        <translation>Kinder: %1, davon am Leben: %2</translation>
    </message>
    <message>
        <source>last ended with %1</source>
        <translation>letztes Ende mit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>serves nobody: it waits for a child to start</source>
        <translation>bedient niemanden: wartet, bis ein Kind gestartet ist</translation>
    </message>
    <message>
        <source>serves nobody: it waits for a child to end</source>
        <translation>bedient niemanden: wartet, bis ein Kind geendet hat</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>ist nicht gestartet: %1</translation>
    </message>
</context>
<context>
    <name>ProcessKind</name>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>dynamic supervisor</source>
        <translation>dynamischer Supervisor</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>specs</source>
        <translation>Specs</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>Supervisoren</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>After %1 s: processes alive %2, started %3, crashes %4, restarts %5, supervisors that gave up %6</source>
        <translation>Nach %1 s: lebende Prozesse %2, gestartet %3, Abstürze %4, Neustarts %5, aufgebende Supervisoren %6</translation>
    </message>
</context>
<context>
    <name>ScriptFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>StartObstacles</name>
    <message>
        <source>The supervisor has a child with this id already: %1. It would not start another.</source>
        <translation>Der Supervisor hat schon ein Kind mit dieser id: %1. Ein zweites würde er nicht starten.</translation>
    </message>
    <message>
        <source>The name %1 is taken by %2: the start would fail.</source>
        <translation>Den Namen %1 hat schon %2: Der Start würde scheitern.</translation>
    </message>
</context>
<context>
    <name>TreeExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation>für das Bild reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>Supervision tree</source>
        <translation>Supervisionsbaum</translation>
    </message>
    <message>
        <source>Processes alive: %1. Crashes: %2. Restarts: %3.</source>
        <translation>Lebende Prozesse: %1. Abstürze: %2. Neustarts: %3.</translation>
    </message>
</context>
<context>
    <name>espalier</name>
    <message>
        <source>&apos;%1&apos; is no duration: expected a number of seconds, or one with ms, s, m or h, as in 1.5s</source>
        <translation>„%1“ ist keine Dauer: Erwartet wird eine Zahl von Sekunden oder eine Zahl mit ms, s, m oder h, etwa 1.5s</translation>
    </message>
    <message>
        <source>-o %1: expected a name that ends in .json, .png, .svg or .pdf</source>
        <translation>-o %1: ein Name wird erwartet, der auf .json, .png, .svg oder .pdf endet</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation>%1 wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
</context>
<context>
    <name>espalier::ActRule</name>
    <message>
        <source>Select a process in the tree first</source>
        <translation>Zuerst einen Prozess im Baum auswählen</translation>
    </message>
    <message>
        <source>Only a running supervisor starts children, and %1 has none</source>
        <translation>Nur ein laufender Supervisor startet Kinder, und %1 hat keinen</translation>
    </message>
    <message>
        <source>Ask %1 to start another child</source>
        <translation>%1 auffordern, ein weiteres Kind zu starten</translation>
    </message>
    <message>
        <source>%1 is nobody&apos;s child: no supervisor can terminate it</source>
        <translation>%1 ist niemandes Kind: Kein Supervisor kann es beenden</translation>
    </message>
    <message>
        <source>The supervisor of %1 is not running</source>
        <translation>Der Supervisor von %1 läuft nicht</translation>
    </message>
    <message>
        <source>%1 has no process to terminate</source>
        <translation>%1 hat keinen Prozess, der sich beenden ließe</translation>
    </message>
    <message>
        <source>Ask %1 to end %2 as its child spec says, without a restart</source>
        <translation>%1 auffordern, %2 so zu beenden, wie es die Child-Spec vorgibt, ohne Neustart</translation>
    </message>
    <message>
        <source>Only a static supervisor keeps specs of children that have no process</source>
        <translation>Nur ein statischer Supervisor behält Specs von Kindern ohne Prozess</translation>
    </message>
    <message>
        <source>Only for a child without a process: terminate %1 first</source>
        <translation>Nur für ein Kind ohne Prozess: zuerst %1 beenden</translation>
    </message>
    <message>
        <source>Ask %1 to forget the spec of %2</source>
        <translation>%1 auffordern, die Spec von %2 zu vergessen</translation>
    </message>
    <message>
        <source>Ask %1 to start %2 again</source>
        <translation>%1 auffordern, %2 wieder zu starten</translation>
    </message>
    <message>
        <source>A supervisor runs no code of yours that could go wrong: exit it instead</source>
        <translation>In einem Supervisor läuft kein Code von Ihnen, der scheitern könnte: stattdessen ein Exit-Signal senden</translation>
    </message>
    <message>
        <source>%1 hangs already</source>
        <translation>%1 hängt bereits</translation>
    </message>
    <message>
        <source>Make %1 loop for ever: only a kill will end it</source>
        <translation>%1 in eine Endlosschleife schicken: Nur :kill beendet sie</translation>
    </message>
    <message>
        <source>Raise an error inside %1 and watch what its supervisor does</source>
        <translation>In %1 einen Fehler auslösen und beobachten, was der Supervisor tut</translation>
    </message>
    <message>
        <source>Send %1 a thousand messages at once, and watch its mailbox</source>
        <translation>%1 tausend Nachrichten auf einmal senden und das Postfach beobachten</translation>
    </message>
    <message>
        <source>%1 is linked to nobody but its supervisor</source>
        <translation>%1 ist nur mit dem eigenen Supervisor verlinkt</translation>
    </message>
    <message>
        <source>Unlink %1 from all but its supervisor: what ends one will not end the other</source>
        <translation>Alle Links von %1 außer dem zum Supervisor lösen: Was den einen beendet, beendet dann nicht den anderen</translation>
    </message>
    <message>
        <source>Send a message to %1</source>
        <translation>Eine Nachricht an %1 senden</translation>
    </message>
    <message>
        <source>Send an exit signal to %1</source>
        <translation>Ein Exit-Signal an %1 senden</translation>
    </message>
    <message>
        <source>%1 has no process now</source>
        <translation>%1 hat jetzt keinen Prozess</translation>
    </message>
    <message>
        <source>Let %1 end again when it is told to</source>
        <translation>%1 wieder enden lassen, wenn es verlangt wird</translation>
    </message>
    <message>
        <source>Let %1 ignore its shutdown: its supervisor waits as long as the spec says, and then kills it</source>
        <translation>%1 den Shutdown ignorieren lassen: der Supervisor wartet, so lange die Child-Spec es sagt, und tötet den Prozess dann</translation>
    </message>
    <message>
        <source>%1 hangs: it answers nobody</source>
        <translation>%1 hängt und antwortet niemandem</translation>
    </message>
    <message>
        <source>Let %1 answer at once again</source>
        <translation>%1 wieder sofort antworten lassen</translation>
    </message>
    <message>
        <source>Let %1 answer each call only after %2 s, while the next ones wait</source>
        <translation>%1 jeden Aufruf erst nach %2 s beantworten lassen, während die nächsten warten</translation>
    </message>
    <message>
        <source>%1 has no supervisor that would start it again</source>
        <translation>%1 hat keinen Supervisor, der es wieder startet</translation>
    </message>
    <message>
        <source>%1 is temporary: nobody starts it again</source>
        <translation>%1 ist temporär: niemand startet es wieder</translation>
    </message>
    <message>
        <source>Let the next starts of %1 fail, however often %2 tries. Crash it then</source>
        <translation>Die nächsten Starts von %1 scheitern lassen, so oft %2 es auch versucht. Lassen Sie es danach abstürzen</translation>
    </message>
    <message>
        <source>Let %1 start as fast as before again</source>
        <translation>%1 wieder so schnell starten lassen wie vorher</translation>
    </message>
    <message>
        <source>Let each start of %1 take %2 s longer, while %3 serves nobody</source>
        <translation>Jeden Start von %1 um %2 s verzögern, während %3 niemanden bedient</translation>
    </message>
    <message>
        <source>%1 hangs: it does not get as far</source>
        <translation>%1 hängt: So weit kommt er nicht</translation>
    </message>
    <message>
        <source>Let %1 stop with :normal, as Supervisor.stop does: its children first</source>
        <translation>%1 mit :normal enden lassen wie bei Supervisor.stop: seine Kinder zuerst</translation>
    </message>
    <message>
        <source>Let %1 stop with :normal, as a process does whose work is done: only a permanent child comes back</source>
        <translation>%1 mit :normal enden lassen wie einen Prozess, dessen Arbeit getan ist: Nur ein permanentes Kind kommt wieder</translation>
    </message>
</context>
<context>
    <name>espalier::ActSentence</name>
    <message>
        <source>you undid this: %1</source>
        <translation>Sie haben rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>you did this again: %1</source>
        <translation>Sie haben wiederholt: %1</translation>
    </message>
    <message>
        <source>you started %1</source>
        <translation>Sie haben %1 gestartet</translation>
    </message>
    <message>
        <source>you started it</source>
        <translation>Sie haben es gestartet</translation>
    </message>
    <message>
        <source>you did this: %1</source>
        <translation>Sie haben dies getan: %1</translation>
    </message>
    <message>
        <source>the Chaos storm sent %1 the exit signal %2</source>
        <translation>der Chaos-Sturm hat %1 das Exit-Signal %2 gesandt</translation>
    </message>
    <message>
        <source>the Chaos storm did this: %1</source>
        <translation>der Chaos-Sturm hat dies getan: %1</translation>
    </message>
    <message>
        <source>you sent %1 the exit signal :normal, which ends no other process</source>
        <translation>Sie haben %1 das Exit-Signal :normal gesandt, das keinen anderen Prozess beendet</translation>
    </message>
    <message>
        <source>you sent %1 the exit signal %2</source>
        <translation>Sie haben %1 das Exit-Signal %2 gesandt</translation>
    </message>
    <message>
        <source>you sent %1 the message %2</source>
        <translation>Sie haben %1 die Nachricht %2 gesandt</translation>
    </message>
    <message>
        <source>you asked %1 to start a child</source>
        <translation>Sie haben %1 aufgefordert, ein Kind zu starten</translation>
    </message>
    <message>
        <source>you asked %1: %2</source>
        <translation>Sie haben %1 aufgefordert: %2</translation>
    </message>
    <message>
        <source>a process on a thread of its own sent %1: %2</source>
        <translation>ein Prozess mit eigenem Thread sandte an %1: %2</translation>
    </message>
    <message>
        <source>news of %1, which has a thread of its own</source>
        <translation>Nachricht von %1, der einen eigenen Thread hat</translation>
    </message>
    <message>
        <source>you let %1 crash</source>
        <translation>Sie haben %1 abstürzen lassen</translation>
    </message>
    <message>
        <source>you let %1 hang</source>
        <translation>Sie haben %1 hängen lassen</translation>
    </message>
    <message>
        <source>you changed how fast %1 answers</source>
        <translation>Sie haben geändert, wie schnell %1 antwortet</translation>
    </message>
    <message>
        <source>you changed whether %1 ignores its shutdown</source>
        <translation>Sie haben geändert, ob %1 seinen Shutdown ignoriert</translation>
    </message>
    <message>
        <source>you changed how fast %1 starts</source>
        <translation>Sie haben geändert, wie schnell %1 startet</translation>
    </message>
    <message>
        <source>you asked that %1 fails at its next starts: %2 of them</source>
        <translation>Sie lassen %1 bei den nächsten Starts scheitern: %2-mal</translation>
    </message>
    <message>
        <source>the Chaos storm let %1 crash</source>
        <translation>der Chaos-Sturm hat %1 abstürzen lassen</translation>
    </message>
    <message>
        <source>the Chaos storm let %1 hang</source>
        <translation>der Chaos-Sturm hat %1 hängen lassen</translation>
    </message>
    <message>
        <source>the Chaos storm lets %1 answer slowly</source>
        <translation>der Chaos-Sturm lässt %1 langsam antworten</translation>
    </message>
    <message>
        <source>the Chaos storm lets %1 ignore its shutdown</source>
        <translation>der Chaos-Sturm lässt %1 den Shutdown ignorieren</translation>
    </message>
    <message>
        <source>the Chaos storm lets %1 start slowly</source>
        <translation>der Chaos-Sturm lässt %1 langsam starten</translation>
    </message>
    <message>
        <source>the Chaos storm lets %1 fail at its next starts: %2 of them</source>
        <translation>der Chaos-Sturm lässt %1 bei den nächsten Starts scheitern: %2-mal</translation>
    </message>
    <message>
        <source>you let %1 stop by itself</source>
        <translation>Sie haben %1 von selbst enden lassen</translation>
    </message>
    <message>
        <source>the Chaos storm let %1 stop by itself</source>
        <translation>der Chaos-Sturm hat %1 von selbst enden lassen</translation>
    </message>
</context>
<context>
    <name>espalier::Acts</name>
    <message>
        <source>&amp;Start child…</source>
        <translation>Kind s&amp;tarten…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Terminate child</source>
        <translation>Kind &amp;beenden</translation>
    </message>
    <message>
        <source>Start the child &amp;again</source>
        <translation>Kind &amp;wieder starten</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Delete child spec</source>
        <translation>Child-Spec &amp;löschen</translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation>Shift+Del</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Send a &amp;message…</source>
        <translation>Na&amp;chricht senden…</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>As&amp;k me first</source>
        <translation>Erst &amp;mich fragen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Before a fault is done, say yourself what will happen</source>
        <translation>Vor jeder Störung selbst vorhersagen, was geschehen wird</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Hold the time of the whole tree, or let it go on</source>
        <translation>Die Zeit des ganzen Baums anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Single step</source>
        <translation>Einzel&amp;schritt</translation>
    </message>
    <message>
        <source>Let one process handle one message (only while paused)</source>
        <translation>Einen Prozess eine Nachricht bearbeiten lassen (nur während der Pause)</translation>
    </message>
    <message>
        <source>On to the next &amp;decision</source>
        <translation>Weiter zur nächsten &amp;Entscheidung</translation>
    </message>
    <message>
        <source>Go on until a supervisor decides about a child, then pause</source>
        <translation>Weiterlaufen, bis ein Supervisor über ein Kind entscheidet, dann pausieren</translation>
    </message>
    <message>
        <source>On to the next &amp;crash</source>
        <translation>Weiter zum nächsten &amp;Absturz</translation>
    </message>
    <message>
        <source>Go on until a process crashes, then pause</source>
        <translation>Weiterlaufen, bis ein Prozess abstürzt, dann pausieren</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Right</source>
        <translation>Ctrl+Shift+Right</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Left</source>
        <translation>Ctrl+Shift+Left</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>&amp;Normales Tempo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Down</source>
        <translation>Ctrl+Shift+Down</translation>
    </message>
    <message>
        <source>Open a tree first</source>
        <translation>Zuerst einen Baum öffnen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Resume (Space)</source>
        <translation>Fortsetzen (Space)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Space)</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 Prozesse</translation>
    </message>
    <message>
        <source>Exit with a reason</source>
        <translation>Exit mit einem Grund</translation>
    </message>
    <message>
        <source>Exit signal to %1, with this term as the reason:</source>
        <translation>Exit-Signal an %1 mit diesem Term als Grund:</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Message to %1:</source>
        <translation>Nachricht an %1:</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>You undid: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>You did again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>So many of the next starts of %1 will fail (0: none):</source>
        <translation>So viele der nächsten Starts von %1 scheitern (0: keiner):</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Scheitern lassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
</context>
<context>
    <name>espalier::Answer</name>
    <message>
        <source>The supervisor has no such child (any more).</source>
        <translation>Der Supervisor hat kein solches Kind (mehr).</translation>
    </message>
    <message>
        <source>The supervisor holds max_children children already.</source>
        <translation>Der Supervisor hat schon max_children Kinder.</translation>
    </message>
    <message>
        <source>A child spec with this id is there already, without a process: restart or delete it.</source>
        <translation>Eine Child-Spec mit dieser id ist schon da, aber ohne Prozess: neu starten oder löschen.</translation>
    </message>
    <message>
        <source>A process with this id or name runs already.</source>
        <translation>Ein Prozess mit dieser id oder diesem Namen läuft schon.</translation>
    </message>
    <message>
        <source>The child is running: terminate it first.</source>
        <translation>Das Kind läuft: zuerst beenden.</translation>
    </message>
    <message>
        <source>The supervisor is just restarting the child.</source>
        <translation>Der Supervisor startet das Kind gerade neu.</translation>
    </message>
    <message>
        <source>This tree cannot do that.</source>
        <translation>Dieser Baum kann das nicht.</translation>
    </message>
    <message>
        <source>The process is not there any more.</source>
        <translation>Der Prozess ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The module or function to start is not known here.</source>
        <translation>Das Modul oder die Funktion zum Starten ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Die Antwort kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The process ended before it could answer.</source>
        <translation>Der Prozess endete, bevor er antworten konnte.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Es wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The child did not start.</source>
        <translation>Das Kind ist nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>espalier::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>espalier::BuildActs</name>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation>Ver&amp;schieben nach …</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Select a child of a supervisor that runs</source>
        <translation>Wählen Sie ein Kind eines Supervisors, der läuft</translation>
    </message>
    <message>
        <source>Change the spec of %1 and start it anew</source>
        <translation>Ändert die Spezifikation von %1 und startet es neu</translation>
    </message>
    <message>
        <source>Start %1 under another supervisor; or drag it there with Alt</source>
        <translation>Startet %1 unter einem anderen Supervisor; oder ziehen Sie es mit Alt dorthin</translation>
    </message>
    <message>
        <source>Start a small tree under %1</source>
        <translation>Startet einen kleinen Baum unter %1</translation>
    </message>
    <message>
        <source>Select a supervisor, or one of its children</source>
        <translation>Wählen Sie einen Supervisor oder eines seiner Kinder</translation>
    </message>
    <message>
        <source> Its children are gone then, as after each of its restarts.</source>
        <translation> Seine Kinder sind dann fort, wie nach jedem seiner Neustarts.</translation>
    </message>
    <message>
        <source> So are all processes below it.</source>
        <translation> Ebenso alle Prozesse darunter.</translation>
    </message>
    <message>
        <source>%1 takes what you changed when it is started. It is ended and started anew, as the last child of its supervisor.%2</source>
        <translation>%1 übernimmt die Änderung beim Start. Es wird beendet und als letztes Kind seines Supervisors neu gestartet.%2</translation>
    </message>
    <message>
        <source>Start it anew?</source>
        <translation>Neu starten?</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>It is ended, and started as the last child of:</source>
        <translation>Es wird beendet und als letztes Kind gestartet von:</translation>
    </message>
    <message>
        <source>Only a child of a supervisor that runs can be moved.</source>
        <translation>Nur ein Kind eines laufenden Supervisors kann verschoben werden.</translation>
    </message>
    <message>
        <source>It can only be moved to a supervisor that runs.</source>
        <translation>Es kann nur zu einem laufenden Supervisor verschoben werden.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Es ist schon dort.</translation>
    </message>
    <message>
        <source>It cannot be moved below itself.</source>
        <translation>Es kann nicht unter sich selbst verschoben werden.</translation>
    </message>
</context>
<context>
    <name>espalier::ChaosLogModel</name>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>%1 s: %2 to %3</source>
        <translation>%1 s: %2 bei %3</translation>
    </message>
</context>
<context>
    <name>espalier::ChaosPanel</name>
    <message>
        <source>Storms of faults</source>
        <translation>Störungsstürme</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Unterhalb von %1</translation>
    </message>
    <message>
        <source>Below the selected supervisor</source>
        <translation>Unterhalb des ausgewählten Supervisors</translation>
    </message>
    <message>
        <source>What a search found</source>
        <translation>Ergebnis einer Suche</translation>
    </message>
    <message>
        <source>What a search found (%1)</source>
        <translation>Ergebnis einer Suche (%1)</translation>
    </message>
    <message>
        <source>Stop the storm</source>
        <translation>Sturm beenden</translation>
    </message>
    <message>
        <source>Start a storm</source>
        <translation>Sturm starten</translation>
    </message>
    <message>
        <source>Start a storm: each strike will be told here. Double-click one to find its process in the tree.</source>
        <translation>Einen Sturm starten: Jeder Einschlag wird hier gemeldet. Ein Doppelklick zeigt den getroffenen Prozess im Baum.</translation>
    </message>
    <message>
        <source>Open a tree first: storms need something to strike.</source>
        <translation>Zuerst einen Baum öffnen: Ein Sturm braucht etwas, worin er einschlagen kann.</translation>
    </message>
    <message>
        <source>Strikes of the last storm: %1</source>
        <translation>Einschläge des letzten Sturms: %1</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 s so far</source>
        <translation>bisher %1 s</translation>
    </message>
    <message>
        <source>Strikes: %1, %2</source>
        <translation>Einschläge: %1, %2</translation>
    </message>
    <message>
        <source>%1. Time is held, and the storm with it.</source>
        <translation>%1. Die Zeit ist angehalten und mit ihr der Sturm.</translation>
    </message>
    <message>
        <source>No tree is open.</source>
        <translation>Kein Baum ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose at least one fault.</source>
        <translation>Mindestens eine Störung auswählen.</translation>
    </message>
    <message>
        <source>Exit with: %1</source>
        <translation>Exit mit: %1</translation>
    </message>
    <message>
        <source>Select a supervisor in the tree, or one of its children.</source>
        <translation>Im Baum einen Supervisor oder eines seiner Kinder auswählen.</translation>
    </message>
    <message>
        <source>Search the tree first: the storm will strike what was found.</source>
        <translation>Zuerst den Baum durchsuchen: Der Sturm trifft, was gefunden wurde.</translation>
    </message>
    <message>
        <source>An error inside the next callback</source>
        <translation>Ein Fehler im nächsten Callback</translation>
    </message>
    <message>
        <source>An exit signal with :kill, which nobody survives</source>
        <translation>Ein Exit-Signal mit :kill, das niemand überlebt</translation>
    </message>
    <message>
        <source>A loop that never ends: only an exit signal will end it</source>
        <translation>Eine Schleife ohne Ende: Nur ein Exit-Signal beendet sie</translation>
    </message>
    <message>
        <source>An exit signal with this term as the reason</source>
        <translation>Ein Exit-Signal mit diesem Term als Grund</translation>
    </message>
    <message>
        <source>Reason of the exit signals</source>
        <translation>Grund der Exit-Signale</translation>
    </message>
    <message>
        <source>Where the storm strikes</source>
        <translation>Wo der Sturm einschlägt</translation>
    </message>
    <message>
        <source>The whole tree</source>
        <translation>Der ganze Baum</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Supervisors, too</source>
        <translation>Auch Supervisoren</translation>
    </message>
    <message>
        <source>Exit signals also for supervisors below the root</source>
        <translation>Exit-Signale auch für Supervisoren unterhalb der Wurzel</translation>
    </message>
    <message>
        <source>Strikes per second of the tree&apos;s time</source>
        <translation>Einschläge pro Sekunde in der Zeit des Baums</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Strikes</source>
        <translation>Einschläge</translation>
    </message>
    <message>
        <source>Seconds of the tree&apos;s time that the storm lasts</source>
        <translation>Dauer des Sturms in Sekunden der Zeit des Baums</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Abbruch</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Seed of the storm</source>
        <translation>Startwert des Sturms</translation>
    </message>
    <message>
        <source>The same seed on the same tree makes the same storm</source>
        <translation>Gleicher Startwert und gleicher Baum ergeben den gleichen Sturm</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>Throw the dice for another seed</source>
        <translation>Einen anderen Startwert würfeln</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>How much of the storm is over</source>
        <translation>Wie viel des Sturms vorüber ist</translation>
    </message>
    <message>
        <source>State of the storm</source>
        <translation>Zustand des Sturms</translation>
    </message>
    <message>
        <source>Strikes so far</source>
        <translation>Bisherige Einschläge</translation>
    </message>
    <message>
        <source>%1. No process is alive any more: nobody is left to strike.</source>
        <translation>%1. Kein Prozess lebt mehr: Es ist niemand mehr zu treffen.</translation>
    </message>
    <message>
        <source>No process of this tree is alive: there is nobody to strike. Start the tree again first (File menu).</source>
        <translation>Kein Prozess dieses Baums lebt: Es ist niemand zu treffen. Starten Sie den Baum zuerst neu (Menü „Datei“).</translation>
    </message>
    <message>
        <source>From then on it answers each call late</source>
        <translation>Von da an antwortet er auf jeden Aufruf spät</translation>
    </message>
    <message>
        <source>From then on it ignores its shutdown: its supervisor waits</source>
        <translation>Von da an ignoriert er seinen Shutdown: Sein Supervisor wartet</translation>
    </message>
    <message>
        <source>From then on its starts take %1 s longer</source>
        <translation>Von da an dauern seine Starts %1 s länger</translation>
    </message>
    <message>
        <source>The next %1 starts of it fail</source>
        <translation>Seine nächsten %1 Starts scheitern</translation>
    </message>
</context>
<context>
    <name>espalier::ClearButton</name>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>espalier::CommandModel</name>
    <message>
        <source>%1, not available</source>
        <translation>%1, nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>espalier::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Hier heißt nichts „%1“.</translation>
    </message>
</context>
<context>
    <name>espalier::ConsoleInput</name>
    <message>
        <source>Elixir for the console</source>
        <translation>Elixir für die Konsole</translation>
    </message>
    <message>
        <source>Elixir; Tab completes, Enter runs, h() helps</source>
        <translation>Elixir; Tab ergänzt, Eingabe führt aus, h() hilft</translation>
    </message>
</context>
<context>
    <name>espalier::ConsoleOutput</name>
    <message>
        <source>What the console has shown</source>
        <translation>Was die Konsole gezeigt hat</translation>
    </message>
</context>
<context>
    <name>espalier::ConsolePanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>End what the shell is doing; another shell begins (Ctrl+C)</source>
        <translation>Beendet, was die Shell tut; eine neue beginnt (Strg+C)</translation>
    </message>
    <message>
        <source>This tree has no console.</source>
        <translation>Dieser Baum hat keine Konsole.</translation>
    </message>
    <message>
        <source>Time is paused: the shell answers when it goes on.</source>
        <translation>Die Zeit ist angehalten: Die Shell antwortet, wenn sie weitergeht.</translation>
    </message>
</context>
<context>
    <name>espalier::CountChart</name>
    <message>
        <source>Counts of children over the last minute</source>
        <translation>Anzahl der Kinder in der letzten Minute</translation>
    </message>
    <message>
        <source>specs</source>
        <translation>Specs</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>Supervisoren</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>Worker</translation>
    </message>
</context>
<context>
    <name>espalier::EventLogModel</name>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außen</translation>
    </message>
</context>
<context>
    <name>espalier::EventLogPanel</name>
    <message>
        <source>Which events the log shows</source>
        <translation>Welche Ereignisse das Protokoll zeigt</translation>
    </message>
    <message>
        <source>Starts and ends</source>
        <translation>Starts und Enden</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation>Den neuesten folgen</translation>
    </message>
    <message>
        <source>The log stands still because you looked at an earlier row</source>
        <translation>Das Protokoll steht still, weil Sie sich eine frühere Zeile ansehen</translation>
    </message>
    <message>
        <source>Nothing that has happened so far is of this kind.</source>
        <translation>Bisher ist nichts von dieser Art geschehen.</translation>
    </message>
    <message>
        <source>Every start, crash and restart will be told here, with the reason.</source>
        <translation>Jeder Start, jeder Absturz und jeder Neustart wird hier mit seinem Grund gemeldet.</translation>
    </message>
</context>
<context>
    <name>espalier::EventSentence</name>
    <message>
        <source>was started as a %1</source>
        <translation>wurde als %1 gestartet</translation>
    </message>
    <message>
        <source>was started by %1 as a %2</source>
        <translation>wurde von %1 als %2 gestartet</translation>
    </message>
    <message>
        <source>is ready</source>
        <translation>ist bereit</translation>
    </message>
    <message>
        <source>took the name %1</source>
        <translation>nahm den Namen %1 an</translation>
    </message>
    <message>
        <source>gave up the name %1</source>
        <translation>gab den Namen %1 ab</translation>
    </message>
    <message>
        <source>is linked with %1</source>
        <translation>ist mit %1 verlinkt</translation>
    </message>
    <message>
        <source>is no longer linked with %1</source>
        <translation>ist nicht mehr mit %1 verlinkt</translation>
    </message>
    <message>
        <source>monitors %1</source>
        <translation>hat einen Monitor auf %1</translation>
    </message>
    <message>
        <source>no longer monitors %1</source>
        <translation>hat keinen Monitor mehr auf %1</translation>
    </message>
    <message>
        <source>traps exit signals from now on</source>
        <translation>fängt ab jetzt Exit-Signale ab</translation>
    </message>
    <message>
        <source>does not trap exit signals any more</source>
        <translation>fängt keine Exit-Signale mehr ab</translation>
    </message>
    <message>
        <source>sent %1 to %2</source>
        <translation>sandte %1 an %2</translation>
    </message>
    <message>
        <source>its end reaches %1 through their link: %2</source>
        <translation>überträgt sein Ende durch den Link auf %1: %2</translation>
    </message>
    <message>
        <source>sent the exit signal %2 to %1</source>
        <translation>sandte das Exit-Signal %2 an %1</translation>
    </message>
    <message>
        <source>hangs: it runs and runs, and serves no message</source>
        <translation>hängt: Er läuft und läuft und bearbeitet keine Nachricht</translation>
    </message>
    <message>
        <source>its abandoned thread came back</source>
        <translation>hatte einen Thread zurückgelassen, der nun wiederkam</translation>
    </message>
    <message>
        <source>was killed while its thread was stuck; the thread is abandoned</source>
        <translation>wurde getötet, während sein Thread feststeckte; der Thread bleibt zurück</translation>
    </message>
    <message>
        <source>will look after %1</source>
        <translation>wird sich um %1 kümmern</translation>
    </message>
    <message>
        <source>a child</source>
        <translation>ein Kind</translation>
    </message>
    <message>
        <source>restarted %1: %2 takes the place of %3</source>
        <translation>startete %1 neu: %2 tritt an die Stelle von %3</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>startete %1</translation>
    </message>
    <message>
        <source>could not restart a child: %1; it tries again</source>
        <translation>konnte ein Kind nicht neu starten: %1; ein neuer Versuch folgt</translation>
    </message>
    <message>
        <source>keeps the specification of a child that has no process now</source>
        <translation>behält die Child-Spec eines Kindes, das jetzt keinen Prozess hat</translation>
    </message>
    <message>
        <source>forgot a child</source>
        <translation>vergaß ein Kind</translation>
    </message>
    <message>
        <source>counted a restart: %1 in the window now</source>
        <translation>zählte einen Neustart: jetzt %1 im Zeitfenster</translation>
    </message>
    <message>
        <source>reports that %1 ended: %2</source>
        <translation>meldet das Ende von %1: %2</translation>
    </message>
    <message>
        <source>reports that %1 did not start: %2</source>
        <translation>meldet, dass %1 nicht gestartet ist: %2</translation>
    </message>
    <message>
        <source>reports that %1 did not end as asked: %2</source>
        <translation>meldet, dass %1 nicht wie verlangt endete: %2</translation>
    </message>
    <message>
        <source>reports that it ends: %1</source>
        <translation>meldet das eigene Ende: %1</translation>
    </message>
    <message>
        <source>reports that %1 is started</source>
        <translation>meldet, dass %1 gestartet ist</translation>
    </message>
    <message>
        <source>got a message that it did not expect: %1</source>
        <translation>erhielt eine unerwartete Nachricht: %1</translation>
    </message>
    <message>
        <source>called %2 with %1</source>
        <translation>rief %2 mit %1 auf</translation>
    </message>
    <message>
        <source>cast %1 to %2</source>
        <translation>warf %1 zu %2 (cast)</translation>
    </message>
    <message>
        <source>answered %1 to %2</source>
        <translation>antwortete %1 an %2</translation>
    </message>
    <message>
        <source>answers each call only after %1 s from now on</source>
        <translation>beantwortet von jetzt an jeden Aufruf erst nach %1 s</translation>
    </message>
    <message>
        <source>answers calls at once again</source>
        <translation>beantwortet Aufrufe wieder sofort</translation>
    </message>
    <message>
        <source>traps exit signals and ignores its shutdown from now on</source>
        <translation>fängt von jetzt an Exit-Signale ab und ignoriert seinen Shutdown</translation>
    </message>
    <message>
        <source>ends when it is shut down again</source>
        <translation>endet wieder, wenn es heruntergefahren wird</translation>
    </message>
    <message>
        <source>will see %1 take %2 s longer to start, and fail at its next starts: %3 to come</source>
        <translation>wird erleben, dass %1 zum Starten %2 s länger braucht und bei den nächsten Starts scheitert: noch %3</translation>
    </message>
    <message>
        <source>will see %1 fail at its next starts: %2 to come</source>
        <translation>wird erleben, dass %1 bei den nächsten Starts scheitert: noch %2</translation>
    </message>
    <message>
        <source>will see %1 take %2 s longer to start</source>
        <translation>wird erleben, dass %1 zum Starten %2 s länger braucht</translation>
    </message>
    <message>
        <source>will start %1 as usual again</source>
        <translation>startet %1 wieder wie üblich</translation>
    </message>
    <message>
        <source>forgets what was planned for %1: failing starts, %2 of them</source>
        <translation>vergisst, was für %1 geplant war: scheiternde Starts, noch %2</translation>
    </message>
    <message>
        <source>forgets what was planned for %1: slow starts</source>
        <translation>vergisst, was für %1 geplant war: langsame Starts</translation>
    </message>
    <message>
        <source>supervises %1, and allows %2 in %3 s</source>
        <translation>beaufsichtigt mit %1 und erlaubt %2 in %3 s</translation>
    </message>
    <message>
        <source>supervises children as they come, and allows %1 in %2 s</source>
        <translation>beaufsichtigt Kinder, wie sie kommen, und erlaubt %1 in %2 s</translation>
    </message>
    <message>
        <source>1 restart</source>
        <translation>1 Neustart</translation>
    </message>
    <message>
        <source>%1 restarts</source>
        <translation>%1 Neustarts</translation>
    </message>
</context>
<context>
    <name>espalier::ExitWords</name>
    <message>
        <source>ended normally</source>
        <translation>endete normal</translation>
    </message>
    <message>
        <source>was shut down</source>
        <translation>wurde heruntergefahren</translation>
    </message>
    <message>
        <source>was shut down: %1</source>
        <translation>wurde heruntergefahren: %1</translation>
    </message>
    <message>
        <source>was killed</source>
        <translation>wurde getötet</translation>
    </message>
    <message>
        <source>crashed: a process that it needs is not there</source>
        <translation>ist abgestürzt: Ein benötigter Prozess ist nicht da</translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation>ist abgestürzt: %1</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>ist nicht gestartet: %1</translation>
    </message>
    <message>
        <source>ended, since %1</source>
        <translation>endete, denn %1</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 startete nicht: %2</translation>
    </message>
</context>
<context>
    <name>espalier::ExplanationSentence</name>
    <message>
        <source>%1 died with %2</source>
        <translation>%1 starb mit %2</translation>
    </message>
    <message>
        <source>%1 was ended by its supervisor %2</source>
        <translation>%1 wurde vom eigenen Supervisor %2 beendet</translation>
    </message>
    <message>
        <source>%1 was killed</source>
        <translation>%1 wurde getötet</translation>
    </message>
    <message>
        <source>%1 was not restarted by %2</source>
        <translation>%1 wurde von %2 nicht neu gestartet</translation>
    </message>
    <message>
        <source>%1 gave up</source>
        <translation>%1 gab auf</translation>
    </message>
    <message>
        <source>%1 tried again to restart a child</source>
        <translation>%1 versuchte erneut, ein Kind neu zu starten</translation>
    </message>
    <message>
        <source>no process can trap the exit signal :kill</source>
        <translation>kein Prozess kann das Exit-Signal :kill abfangen</translation>
    </message>
    <message>
        <source>%1 decided to restart %2</source>
        <translation>%1 entschied, %2 neu zu starten</translation>
    </message>
    <message>
        <source>%1 was restarted by %2: %3 takes the place of %4</source>
        <translation>%1 wurde von %2 neu gestartet: %3 tritt an die Stelle von %4</translation>
    </message>
    <message>
        <source>%1 could not start %2: %3</source>
        <translation>%1 konnte %2 nicht starten: %3</translation>
    </message>
    <message>
        <source>%1 was started by %2</source>
        <translation>%1 wurde von %2 gestartet</translation>
    </message>
    <message>
        <source>%1 is what it was started by, and its end is obeyed even by those who trap exits</source>
        <translation>er wurde von %1 gestartet, und dem Ende des Starters folgt auch, wer Exit-Signale abfängt</translation>
    </message>
    <message>
        <source>it is linked to %1 and does not trap exits</source>
        <translation>er ist mit %1 verlinkt und fängt keine Exit-Signale ab</translation>
    </message>
    <message>
        <source>%1 gave up, and a supervisor ends its children before it ends itself</source>
        <translation>%1 gab auf, und ein Supervisor beendet erst seine Kinder und dann sich selbst</translation>
    </message>
    <message>
        <source>a significant child ended, so %1 shuts down, and ends its children first</source>
        <translation>ein als significant markiertes Kind endete, also fährt %1 herunter und beendet zuerst seine Kinder</translation>
    </message>
    <message>
        <source>%1 was asked to end it</source>
        <translation>%1 wurde aufgefordert, ihn zu beenden</translation>
    </message>
    <message>
        <source>%1 was asked to end it, or was ended itself: the children of a supervisor end before it does</source>
        <translation>%1 wurde aufgefordert, ihn zu beenden, oder wurde selbst beendet: Die Kinder eines Supervisors enden vor ihm</translation>
    </message>
    <message>
        <source>this try succeeded</source>
        <translation>dieser Versuch gelang</translation>
    </message>
    <message>
        <source>its supervisor was asked to start it again</source>
        <translation>sein Supervisor wurde aufgefordert, ihn wieder zu starten</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a rule; a budget</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>:permanent children are always restarted</source>
        <translation>Kinder mit :permanent werden immer neu gestartet</translation>
    </message>
    <message>
        <source>it is :transient and the reason %1 is abnormal</source>
        <translation>er ist :transient, und der Grund %1 ist anormal</translation>
    </message>
    <message>
        <source>it is :temporary, and temporary children are never restarted</source>
        <translation>er ist :temporary, und solche Kinder werden nie neu gestartet</translation>
    </message>
    <message>
        <source>it is :transient and the reason %1 counts as clean</source>
        <translation>er ist :transient, und der Grund %1 gilt als sauber</translation>
    </message>
    <message>
        <source>this would have been restart %1 within %2 s and only %3 are allowed</source>
        <translation>dies wäre Neustart %1 innerhalb von %2 s gewesen (erlaubt: %3)</translation>
    </message>
    <message>
        <source>%1, so it ends itself with :shutdown, and nobody is above it to start it again</source>
        <translation>%1, also beendet er sich mit :shutdown, und niemand steht über ihm, der ihn wieder starten könnte</translation>
    </message>
    <message>
        <source>%1, so it ends itself with :shutdown, and its own supervisor decides next</source>
        <translation>%1, also beendet er sich mit :shutdown, und als Nächstes entscheidet sein eigener Supervisor</translation>
    </message>
    <message>
        <source>a supervisor that gives up ends its children, and then itself</source>
        <translation>ein Supervisor, der aufgibt, beendet seine Kinder und dann sich selbst</translation>
    </message>
    <message>
        <source>it shuts down when a significant child ends, as its :auto_shutdown says</source>
        <translation>er fährt herunter, wenn ein als significant markiertes Kind endet, wie es sein :auto_shutdown vorgibt</translation>
    </message>
    <message>
        <source>the reason %1 counts as a clean end</source>
        <translation>der Grund %1 gilt als sauberes Ende</translation>
    </message>
    <message>
        <source>%1 sent it this exit signal, and it does not trap exits</source>
        <translation>%1 sandte ihm dieses Exit-Signal, und er fängt keine Exit-Signale ab</translation>
    </message>
    <message>
        <source>an exit signal ends whoever does not trap exits</source>
        <translation>ein Exit-Signal beendet jeden, der keine Exit-Signale abfängt</translation>
    </message>
    <message>
        <source>any reason but :normal, :shutdown and {:shutdown, …} is a crash</source>
        <translation>jeder Grund außer :normal, :shutdown und {:shutdown, …} ist ein Absturz</translation>
    </message>
    <message>
        <source>the strategy is :one_for_all: when one child ends, here %1, all others are ended</source>
        <translation>die Strategie ist :one_for_all: endet ein Kind, hier %1, werden alle anderen beendet</translation>
    </message>
    <message>
        <source>the strategy is :rest_for_one: when one child ends, here %1, those started after it are ended</source>
        <translation>die Strategie ist :rest_for_one: endet ein Kind, hier %1, werden die nach ihm gestarteten beendet</translation>
    </message>
    <message>
        <source>the strategy of its supervisor ends it together with %1</source>
        <translation>die Strategie seines Supervisors beendet es zusammen mit %1</translation>
    </message>
    <message>
        <source>it is %1, so it is not started again</source>
        <translation>es ist %1 und wird darum nicht neu gestartet</translation>
    </message>
    <message>
        <source>it is %1, so it is started again</source>
        <translation>es ist %1 und wird darum neu gestartet</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a rule; what it means</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 was still starting its children: nothing is tried again, and its own start fails with {:shutdown, {:failed_to_start_child, …}}</source>
        <translation>%1 war noch dabei, seine Kinder zu starten: nichts wird erneut versucht, und sein eigener Start scheitert mit {:shutdown, {:failed_to_start_child, …}}</translation>
    </message>
    <message>
        <source>one more try would be one restart too many, so %1 gives up</source>
        <translation>ein weiterer Versuch wäre ein Neustart zu viel, darum gibt %1 auf</translation>
    </message>
    <message>
        <source>at a restart, a start that fails is tried again at once, and each try counts as a restart</source>
        <translation>bei einem Neustart wird ein gescheiterter Start sofort erneut versucht, und jeder Versuch zählt als Neustart</translation>
    </message>
</context>
<context>
    <name>espalier::Facts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiterer</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>times restarted</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>last end</source>
        <translation>letztes Ende</translation>
    </message>
    <message>
        <source>traps exits</source>
        <translation>fängt Exits ab</translation>
    </message>
    <message>
        <source>mailbox length</source>
        <translation>Länge des Postfachs</translation>
    </message>
    <message>
        <source>messages handled</source>
        <translation>bearbeitete Nachrichten</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>one of its own</source>
        <translation>ein eigener</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>auto shutdown</source>
        <translation>Auto-Shutdown</translation>
    </message>
    <message>
        <source>max children</source>
        <translation>maximale Kinderzahl</translation>
    </message>
    <message>
        <source>fuse</source>
        <translation>Zündschnur</translation>
    </message>
    <message>
        <source>next one free</source>
        <translation>nächster wieder frei</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>children restarted</source>
        <translation>neu gestartete Kinder</translation>
    </message>
    <message>
        <source>children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>specs %1 · active %2 · supervisors %3 · workers %4</source>
        <translation>Specs %1 · aktiv %2 · Supervisoren %3 · Worker %4</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>restart</translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation>shutdown</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>modules</source>
        <translation>modules</translation>
    </message>
    <message>
        <source>significant</source>
        <translation>significant</translation>
    </message>
    <message>
        <source>linked with</source>
        <translation>verlinkt mit</translation>
    </message>
    <message>
        <source>monitors</source>
        <translation>Monitore auf</translation>
    </message>
    <message>
        <source>monitored by</source>
        <translation>Monitore von</translation>
    </message>
    <message>
        <source>arriving</source>
        <translation>trifft ein</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 to %3 s)</source>
        <translation>%1 (%2 bis %3 s)</translation>
    </message>
    <message>
        <source>handled messages: %1</source>
        <translation>bearbeitete Nachrichten: %1</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>Inhalt: %1</translation>
    </message>
    <message>
        <source>left %1 in the mailbox: %2</source>
        <translation>%1 im Postfach zurückgelassen: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>serves nobody</source>
        <translation>bedient niemanden</translation>
    </message>
    <message>
        <source>waits for %1 to start</source>
        <translation>wartet, dass %1 startet</translation>
    </message>
    <message>
        <source>waits for %1 to end</source>
        <translation>wartet, dass %1 endet</translation>
    </message>
    <message>
        <source>waits for an answer, or for time to pass</source>
        <translation>wartet auf eine Antwort oder auf die Zeit</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the last: %1</source>
        <translation>die letzten: %1</translation>
    </message>
    <message>
        <source>no process yet</source>
        <translation>noch kein Prozess</translation>
    </message>
    <message>
        <source>%1: only whole seconds count</source>
        <translation>%1: Nur ganze Sekunden zählen</translation>
    </message>
    <message>
        <source>%1 (at %2 s)</source>
        <translation>%1 (bei %2 s)</translation>
    </message>
</context>
<context>
    <name>espalier::FaultPalette</name>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Whom a fault is done to</source>
        <translation>Wen eine Störung trifft</translation>
    </message>
    <message>
        <source>To the selected process</source>
        <translation>Den ausgewählten Prozess</translation>
    </message>
    <message>
        <source>To every worker below it</source>
        <translation>Jeden Worker unter ihm</translation>
    </message>
    <message>
        <source>To all that the search found</source>
        <translation>Alle, die die Suche gefunden hat</translation>
    </message>
    <message>
        <source>Click a fault, or drag it onto a process of the tree. While the pointer rests on it, the tree shows what it would do.</source>
        <translation>Eine Störung anklicken oder auf einen Prozess des Baums ziehen. Solange der Zeiger darauf ruht, zeigt der Baum, was sie bewirken würde.</translation>
    </message>
</context>
<context>
    <name>espalier::FaultWords</name>
    <message>
        <source>answers slowly</source>
        <translation>antwortet langsam</translation>
    </message>
    <message>
        <source>ignores its shutdown</source>
        <translation>ignoriert seinen Shutdown</translation>
    </message>
    <message>
        <source>starts slowly</source>
        <translation>startet langsam</translation>
    </message>
    <message>
        <source>fails at its next starts: %1</source>
        <translation>scheitert bei den nächsten Starts: %1</translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation>&amp;Abstürzen lassen</translation>
    </message>
    <message>
        <source>&amp;Hang</source>
        <translation>&amp;Hängen lassen</translation>
    </message>
    <message>
        <source>Exit with :&amp;normal</source>
        <translation>Exit mit :&amp;normal</translation>
    </message>
    <message>
        <source>Exit with :&amp;shutdown</source>
        <translation>Exit mit :&amp;shutdown</translation>
    </message>
    <message>
        <source>Exit with :&amp;kill</source>
        <translation>Exit mit :&amp;kill</translation>
    </message>
    <message>
        <source>&amp;Exit with…</source>
        <translation>&amp;Exit mit…</translation>
    </message>
    <message>
        <source>Slow &amp;replies</source>
        <translation>Langsame Antwo&amp;rten</translation>
    </message>
    <message>
        <source>&amp;Ignore its shutdown</source>
        <translation>Shutdown &amp;ignorieren</translation>
    </message>
    <message>
        <source>S&amp;low starts</source>
        <translation>&amp;Langsame Starts</translation>
    </message>
    <message>
        <source>Fail at its ne&amp;xt starts…</source>
        <translation>Bei den nä&amp;chsten Starts scheitern…</translation>
    </message>
    <message>
        <source>&amp;Flood the mailbox</source>
        <translation>Post&amp;fach fluten</translation>
    </message>
    <message>
        <source>&amp;Break its links</source>
        <translation>Links t&amp;rennen</translation>
    </message>
    <message>
        <source>Sto&amp;p by itself</source>
        <translation>&amp;Von selbst enden</translation>
    </message>
</context>
<context>
    <name>espalier::FileActs</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Bei&amp;spiele</translation>
    </message>
    <message>
        <source>Open a tree</source>
        <translation>Baum öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Write the tree as it is now: JSON, PNG, SVG or PDF</source>
        <translation>Den Baum in seinem jetzigen Zustand schreiben: JSON, PNG, SVG oder PDF</translation>
    </message>
    <message>
        <source>Export the tree</source>
        <translation>Baum exportieren</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Tree that can be opened again (*.json)</source>
        <translation>Baum, der sich wieder öffnen lässt (*.json)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>%1 ends in none of .json, .png, .svg, .pdf: nothing was written.</source>
        <translation>%1 endet weder auf .json noch auf .png, .svg oder .pdf: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Start this tree &amp;again</source>
        <translation>Diesen Baum &amp;neu starten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Start this tree again (%1)</source>
        <translation>Diesen Baum neu starten (%1)</translation>
    </message>
    <message>
        <source>This tree came from no file and no example</source>
        <translation>Dieser Baum kam aus keiner Datei und keinem Beispiel</translation>
    </message>
    <message>
        <source>End this tree, and start what it was opened from anew</source>
        <translation>Diesen Baum beenden und das, woraus er geöffnet wurde, von vorn starten</translation>
    </message>
    <message>
        <source>Wrote %1 (%2)</source>
        <translation>%1 geschrieben (%2)</translation>
    </message>
    <message>
        <source>Start the tree that a file describes, or run an Elixir program</source>
        <translation>Startet den Baum, den eine Datei beschreibt, oder führt ein Elixir-Programm aus</translation>
    </message>
    <message>
        <source>Trees and programs (*.json *.exs *.ex);;All files (*)</source>
        <translation>Bäume und Programme (*.json *.exs *.ex);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Speic&amp;hern…</translation>
    </message>
    <message>
        <source>Write the tree as it is now to a file that can be opened again</source>
        <translation>Den Baum, wie er jetzt ist, in eine Datei schreiben, die wieder geöffnet werden kann</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the tree as it is now?</source>
        <translation>Den Baum speichern, wie er jetzt ist?</translation>
    </message>
    <message>
        <source>Save the tree</source>
        <translation>Den Baum speichern</translation>
    </message>
    <message>
        <source>%1 was written, but cannot be opened again: %2</source>
        <translation>%1 wurde geschrieben, lässt sich aber nicht wieder öffnen: %2</translation>
    </message>
    <message>
        <source>The tree was changed, and the changes are in no file.</source>
        <translation>Der Baum wurde geändert, und die Änderungen stehen in keiner Datei.</translation>
    </message>
    <message>
        <source>“%1” was changed, and the changes are in no file.</source>
        <translation>„%1“ wurde geändert, und die Änderungen stehen in keiner Datei.</translation>
    </message>
</context>
<context>
    <name>espalier::FilterStrip</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Ends the search, and brings back what it hides</source>
        <translation>Beendet die Suche und holt zurück, was sie ausblendet</translation>
    </message>
    <message>
        <source>%1 hidden: only what matches “%2” is shown, with the supervisors above it and the selected process.</source>
        <translation>%1 ausgeblendet: Nur was zu „%2“ passt, wird gezeigt, dazu die Supervisoren darüber und der ausgewählte Prozess.</translation>
    </message>
</context>
<context>
    <name>espalier::FirstSteps</name>
    <message>
        <source>What to try first</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>&lt;b&gt;Click a worker&lt;/b&gt;: one of the small boxes in the tree. The inspector shows who it is.</source>
        <translation>&lt;b&gt;Einen Worker anklicken&lt;/b&gt;: einen der kleinen Kästen im Baum. Der Inspektor zeigt, wer er ist.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Press Crash&lt;/b&gt; in the toolbar (Ctrl+B). The worker ends, and its supervisor starts another in its place: same name, new pid. The log says why.</source>
        <translation>&lt;b&gt;„Abstürzen lassen“ drücken&lt;/b&gt;, in der Werkzeugleiste (Ctrl+B). Der Worker endet, und sein Supervisor startet einen anderen an seiner Stelle: gleicher Name, neue Pid. Das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Crash it again, quickly.&lt;/b&gt; The fuse of the supervisor burns down; when it has no restart left, it gives up, and its own supervisor decides.</source>
        <translation>&lt;b&gt;Schnell noch einmal abstürzen lassen.&lt;/b&gt; Die Zündschnur des Supervisors brennt ab; wenn ihm kein Neustart mehr bleibt, gibt er auf, und sein eigener Supervisor entscheidet.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Press Pause&lt;/b&gt; (Space) and then &lt;b&gt;Single step&lt;/b&gt; (F10): one process handles one message at a time.</source>
        <translation>&lt;b&gt;„Pause“ drücken&lt;/b&gt; (Space) und dann &lt;b&gt;„Einzelschritt“&lt;/b&gt; (F10): Jeweils ein Prozess bearbeitet eine Nachricht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Kill a supervisor&lt;/b&gt;: Process → Exit with :kill. Watch what becomes of its children.</source>
        <translation>&lt;b&gt;Einen Supervisor töten&lt;/b&gt;: Prozess → Exit mit :kill. Beobachten Sie, was aus seinen Kindern wird.</translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation>Über Espalier</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Espalier %1&lt;/h3&gt;&lt;p&gt;A laboratory for supervision trees: it grows them, breaks them, and says why what happened happened. Its processes behave as those of Erlang/OTP and Elixir do.&lt;/p&gt;&lt;p&gt;The engine is under the Apache License 2.0, the window under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Espalier %1&lt;/h3&gt;&lt;p&gt;Ein Labor für Supervisionsbäume: Es lässt sie wachsen, macht sie kaputt und sagt, warum geschah, was geschah. Seine Prozesse verhalten sich wie die von Erlang/OTP und Elixir.&lt;/p&gt;&lt;p&gt;Die Engine steht unter der Apache License 2.0, das Fenster unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>espalier::Forecast</name>
    <message>
        <source>&amp;Do it</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“%1” would do this to %2:</source>
        <translation>„%1“ hätte bei %2 diese Folgen:</translation>
    </message>
    <message>
        <source>%1, done to %2: what will happen? Click each process that will end or restart; click again for another fate.</source>
        <translation>%1 (%2): Was wird geschehen? Jeden Prozess anklicken, der enden oder neu starten wird; ein weiterer Klick wählt ein anderes Schicksal.</translation>
    </message>
    <message>
        <source>Right!</source>
        <translation>Richtig!</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>All that you foretold happened, and nothing else.</source>
        <translation>Alles, was Sie vorhergesagt haben, ist eingetreten, und nichts sonst.</translation>
    </message>
    <message>
        <source>W tells why.</source>
        <translation>W sagt, warum.</translation>
    </message>
    <message>
        <source>“Ask me first” is on: a fault asks you what will happen before it is done. %1 switches it off.</source>
        <translation>„Erst mich fragen“ ist an: Vor einem Fehler werden Sie gefragt, was geschehen wird. %1 schaltet es aus.</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 Prozesse</translation>
    </message>
    <message>
        <source>“%1” depends on the reason; :kill ends %2 in any case. One like %3 would do this:</source>
        <translation>„%1“ hängt vom Grund ab; :kill beendet %2 in jedem Fall. Einer wie %3 würde dies tun:</translation>
    </message>
</context>
<context>
    <name>espalier::ForetoldNode</name>
    <message>
        <source>ends</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>stays down</source>
        <translation>bleibt beendet</translation>
    </message>
    <message>
        <source>gives up</source>
        <translation>gibt auf</translation>
    </message>
    <message>
        <source>gives up, restarts</source>
        <translation>gibt auf, startet neu</translation>
    </message>
</context>
<context>
    <name>espalier::FuseView</name>
    <message>
        <source>Restart budget</source>
        <translation>Neustartbudget</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Above, the restarts that are allowed, filled as far as they are used; below, each of them as it ages. At the left end it stops counting. Only whole seconds of the clock count, so that may be up to a second after the time that the limit names.</source>
        <translation>Oben die erlaubten Neustarts, gefüllt, soweit sie verbraucht sind; unten jeder von ihnen, wie er altert. Am linken Ende zählt er nicht mehr. Nur ganze Sekunden der Uhr zählen: Das kann bis zu eine Sekunde nach der Zeit sein, die die Grenze nennt.</translation>
    </message>
    <message>
        <source>over %1 s ago</source>
        <translation>vor über %1 s</translation>
    </message>
</context>
<context>
    <name>espalier::Grade</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: you said “%2”, it was “%3”</source>
        <translation>%1: Sie sagten „%2“, es war „%3“</translation>
    </message>
</context>
<context>
    <name>espalier::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ways through the help</source>
        <translation>Wege durch die Hilfe</translation>
    </message>
    <message>
        <source>Search in all pages</source>
        <translation>Auf allen Seiten suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 — Espalier&apos;s help</source>
        <translation>%1 – Hilfe zu Espalier</translation>
    </message>
</context>
<context>
    <name>espalier::InspectorPanel</name>
    <message>
        <source>Inspector of the selected process</source>
        <translation>Inspektor des ausgewählten Prozesses</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Earlier lives</source>
        <translation>Frühere Leben</translation>
    </message>
    <message>
        <source>Child spec</source>
        <translation>Child-Spec</translation>
    </message>
    <message>
        <source>Links and monitors</source>
        <translation>Links und Monitore</translation>
    </message>
    <message>
        <source>Click a process in the tree: here you will see what it is, what it does, and how its earlier lives ended.</source>
        <translation>Einen Prozess im Baum anklicken: Hier sehen Sie, was er ist, was er tut und wie seine früheren Leben endeten.</translation>
    </message>
</context>
<context>
    <name>espalier::Legend</name>
    <message>
        <source>A pill: it does the work, one message at a time.</source>
        <translation>Eine Pille: Er erledigt die Arbeit, eine Nachricht nach der anderen.</translation>
    </message>
    <message>
        <source>A hexagon: it holds a value for others.</source>
        <translation>Ein Sechseck: Er hält einen Wert für andere.</translation>
    </message>
    <message>
        <source>A rectangle: it runs one function and follows no behaviour.</source>
        <translation>Ein Rechteck: Er führt eine einzige Funktion aus und folgt keinem Behaviour.</translation>
    </message>
    <message>
        <source>A card with a head: it starts, watches and restarts children.</source>
        <translation>Eine Karte mit Kopf: Er startet Kinder, beobachtet sie und startet sie neu.</translation>
    </message>
    <message>
        <source>Two cards: its children come and go while it runs.</source>
        <translation>Zwei Karten: Seine Kinder kommen und gehen, während er läuft.</translation>
    </message>
    <message>
        <source>Cut corners: it knows which process has which name.</source>
        <translation>Abgeschnittene Ecken: Sie weiß, welcher Prozess welchen Namen hat.</translation>
    </message>
    <message>
        <source>A full disc: it serves its mailbox.</source>
        <translation>Eine volle Scheibe: Er bedient sein Postfach.</translation>
    </message>
    <message>
        <source>Three dots: its init has not answered yet.</source>
        <translation>Drei Punkte: Sein init hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>An hourglass: it lives, but serves no message.</source>
        <translation>Eine Sanduhr: Er lebt, bearbeitet aber keine Nachricht.</translation>
    </message>
    <message>
        <source>A round arrow: it ended, and its supervisor starts another.</source>
        <translation>Ein runder Pfeil: Er ist beendet, und sein Supervisor startet einen anderen.</translation>
    </message>
    <message>
        <source>A hollow ring: its supervisor keeps the entry alone.</source>
        <translation>Ein hohler Ring: Sein Supervisor behält nur den Eintrag.</translation>
    </message>
    <message>
        <source>A cross: it ended, and nobody is there to restart it.</source>
        <translation>Ein Kreuz: Er ist beendet, und niemand ist da, der ihn neu startet.</translation>
    </message>
    <message>
        <source>Restart badge</source>
        <translation>Neustartzähler</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation>Zündschnur</translation>
    </message>
    <message>
        <source>Fold mark</source>
        <translation>Klappzeichen</translation>
    </message>
    <message>
        <source>Hides what is below, or shows it again.</source>
        <translation>Verbirgt, was darunter liegt, oder zeigt es wieder.</translation>
    </message>
    <message>
        <source>Dotted line</source>
        <translation>Gepunktete Linie</translation>
    </message>
    <message>
        <source>A link across the tree: the end of one reaches the other.</source>
        <translation>Ein Link quer durch den Baum: Das Ende des einen erreicht den anderen.</translation>
    </message>
    <message>
        <source>Block of cells</source>
        <translation>Zellenblock</translation>
    </message>
    <message>
        <source>Many children of one supervisor; each keeps its cell.</source>
        <translation>Viele Kinder eines Supervisors; jedes behält seine Zelle.</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>The selected process: what you do is done to it.</source>
        <translation>Der ausgewählte Prozess: Was Sie tun, trifft ihn.</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>A monitor: the one at its start is told when the other ends, and lives on.</source>
        <translation>Ein Monitor: Wer am Anfang steht, erfährt vom Ende des anderen und lebt weiter.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>A fault that stays: it answers slowly.</source>
        <translation>Ein Fehler, der bleibt: Er antwortet langsam.</translation>
    </message>
    <message>
        <source>Crossed switch</source>
        <translation>Durchgestrichener Schalter</translation>
    </message>
    <message>
        <source>A fault that stays: it ignores its shutdown.</source>
        <translation>Ein Fehler, der bleibt: Er ignoriert sein Herunterfahren.</translation>
    </message>
    <message>
        <source>Start with dots</source>
        <translation>Start mit Punkten</translation>
    </message>
    <message>
        <source>A fault that stays: it starts slowly.</source>
        <translation>Ein Fehler, der bleibt: Er startet langsam.</translation>
    </message>
    <message>
        <source>Start with a cross</source>
        <translation>Start mit Kreuz</translation>
    </message>
    <message>
        <source>So many of its next starts will fail. Small cells with a fault have a dark corner.</source>
        <translation>So viele seiner nächsten Starts werden scheitern. Kleine Zellen mit einem Fehler haben eine dunkle Ecke.</translation>
    </message>
    <message>
        <source>A segment for each restart that is allowed, full if it is used. Below, each as a tick: it moves left and pales with age, and stops counting at the end.</source>
        <translation>Ein Segment für jeden erlaubten Neustart, gefüllt, wenn er verbraucht ist. Darunter jeder als Strich: Er wandert nach links, verblasst mit dem Alter und zählt am Ende nicht mehr.</translation>
    </message>
    <message>
        <source>Stop sign</source>
        <translation>Stoppschild</translation>
    </message>
    <message>
        <source>The supervisor waits for a child to start or to end, and serves nobody else meanwhile.</source>
        <translation>Der Supervisor wartet, bis ein Kind gestartet ist oder geendet hat, und bedient so lange niemanden.</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>So many below it are hidden, because they do not match what is searched for.</source>
        <translation>So viele darunter sind ausgeblendet, weil sie nicht zu dem passen, was gesucht wird.</translation>
    </message>
    <message>
        <source>How often its supervisor restarted it, by itself or with others.</source>
        <translation>Wie oft sein Supervisor es neu gestartet hat, allein oder mit anderen.</translation>
    </message>
</context>
<context>
    <name>espalier::LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Marks of the canvas</source>
        <translation>Zeichen in der Baumansicht</translation>
    </message>
    <message>
        <source>Open the page that says more</source>
        <translation>Die Seite öffnen, die mehr dazu sagt</translation>
    </message>
</context>
<context>
    <name>espalier::MainWindow</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Chaos</source>
        <translation>Chaos</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>What to &amp;try first</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Be&amp;fehl suchen…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>Ü&amp;ber Espalier</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Why did this happen?</source>
        <translation>Wa&amp;rum ist das geschehen?</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Far&amp;bschema</translation>
    </message>
    <message>
        <source>T&amp;each</source>
        <translation>&amp;Unterricht</translation>
    </message>
    <message>
        <source>Set up a situation</source>
        <translation>Eine Situation herrichten</translation>
    </message>
    <message>
        <source>The tree has ended: nothing is left that could start anything again.</source>
        <translation>Der Baum ist zu Ende: Nichts ist übrig, das etwas neu starten könnte.</translation>
    </message>
    <message>
        <source>The tree has ended: %1 gave up, and nobody supervises %1.</source>
        <translation>Der Baum ist zu Ende: %1 hat aufgegeben, und niemand überwacht %1.</translation>
    </message>
    <message>
        <source>The tree as it is now. Boxes are places: a process that is restarted takes the place of the one before it. Click one to select it.</source>
        <translation>Der Baum, wie er jetzt ist. Kästen sind Plätze: Ein neu gestarteter Prozess nimmt den Platz des vorigen ein. Ein Klick wählt einen aus.</translation>
    </message>
    <message>
        <source>The tree as a list that can be folded.</source>
        <translation>Der Baum als Liste, die sich falten lässt.</translation>
    </message>
    <message>
        <source>All that is known of the selected process: what it is, what it does, and how its earlier lives ended.</source>
        <translation>Alles, was man vom ausgewählten Prozess weiß: was er ist, was er tut und wie seine früheren Leben endeten.</translation>
    </message>
    <message>
        <source>The rule and the numbers behind an event, what led to it and what followed.</source>
        <translation>Die Regel und die Zahlen hinter einem Ereignis, was dazu führte und was folgte.</translation>
    </message>
    <message>
        <source>Each crash, restart and give-up at its time, a lane for each supervisor.</source>
        <translation>Jeder Absturz, Neustart und jedes Aufgeben zu seiner Zeit, eine Spur je Supervisor.</translation>
    </message>
    <message>
        <source>What happened, the newest last. A double click asks why.</source>
        <translation>Was geschah, das Neueste zuletzt. Ein Doppelklick fragt, warum.</translation>
    </message>
    <message>
        <source>All that can be done to a process to see how its tree takes it. Click, or drag onto a box.</source>
        <translation>Alles, was man einem Prozess antun kann, um zu sehen, wie sein Baum es aufnimmt. Klicken oder auf einen Kasten ziehen.</translation>
    </message>
    <message>
        <source>A storm of faults, the same one for the same seed.</source>
        <translation>Ein Sturm von Fehlern, derselbe beim selben Startwert.</translation>
    </message>
    <message>
        <source>What shapes, colours and marks mean.</source>
        <translation>Was Formen, Farben und Zeichen bedeuten.</translation>
    </message>
    <message>
        <source>What you type is sought in names, ids, pids, modules, kinds and states; what matches is lit. The funnel beside it hides all the rest.</source>
        <translation>Was Sie eingeben, wird in Namen, Ids, Pids, Modulen, Arten und Zuständen gesucht; was passt, leuchtet. Der Trichter daneben blendet alles Übrige aus.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Ctrl+`</source>
        <translation>Ctrl+`</translation>
    </message>
    <message>
        <source>A shell in the tree: type Elixir, see what it does. A click on a pid selects its process.</source>
        <translation>Eine Shell im Baum: Elixir tippen und sehen, was es tut. Ein Klick auf eine Pid wählt ihren Prozess aus.</translation>
    </message>
    <message>
        <source>Insert pid into the console</source>
        <translation>Pid in die Konsole einfügen</translation>
    </message>
    <message>
        <source>Espalier[*]</source>
        <translation>Espalier[*]</translation>
    </message>
    <message>
        <source>%1[*] — Espalier</source>
        <translation>%1[*] — Espalier</translation>
    </message>
    <message>
        <source>The tree has ended: %1 %2. Nobody supervises it.</source>
        <translation>Der Baum ist zu Ende: %1 %2. Niemand überwacht ihn.</translation>
    </message>
</context>
<context>
    <name>espalier::NodeAccessible</name>
    <message>
        <source>%1; child of %2</source>
        <translation>%1; Kind von %2</translation>
    </message>
</context>
<context>
    <name>espalier::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>espalier::OpenScript</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is no program: %2</source>
        <translation>%1 ist kein Programm: %2</translation>
    </message>
    <message>
        <source>%1 ended with status %2; the console shows why.</source>
        <translation>%1 endete mit Status %2; die Konsole zeigt, warum.</translation>
    </message>
</context>
<context>
    <name>espalier::OutlineModel</name>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
</context>
<context>
    <name>espalier::OutlinePanel</name>
    <message>
        <source>Outline of the tree</source>
        <translation>Gliederung des Baums</translation>
    </message>
</context>
<context>
    <name>espalier::OverviewMap</name>
    <message>
        <source>Overview of the tree</source>
        <translation>Übersicht über den Baum</translation>
    </message>
    <message>
        <source>The whole tree: click or drag to see another part, turn the wheel to zoom</source>
        <translation>Der ganze Baum: Klicken oder Ziehen zeigt einen anderen Teil, das Mausrad ändert die Größe</translation>
    </message>
</context>
<context>
    <name>espalier::PredictionCard</name>
    <message>
        <source>What would happen</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>… and so on</source>
        <translation>… und so weiter</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>espalier::PredictionSentence</name>
    <message>
        <source>%1 has no process: there is nobody to do it to.</source>
        <translation>%1 hat keinen Prozess: Da ist niemand, den es treffen könnte.</translation>
    </message>
    <message>
        <source>Nothing happens: the exit signal :normal ends no other process.</source>
        <translation>Nichts geschieht: Das Exit-Signal :normal beendet keinen anderen Prozess.</translation>
    </message>
    <message>
        <source>Nothing ends: %1 traps exits, so the signal becomes a message.</source>
        <translation>Nichts endet: %1 fängt Exit-Signale ab, also wird das Signal zu einer Nachricht.</translation>
    </message>
    <message>
        <source>Nothing ends: %1 hangs and handles no message. Only a kill reaches it.</source>
        <translation>Nichts endet: %1 hängt und bearbeitet keine Nachricht. Nur :kill kommt durch.</translation>
    </message>
    <message>
        <source>Nothing ends: %1 just stops working, and its supervisor does not notice.</source>
        <translation>Nichts endet: %1 hört nur auf zu arbeiten, und der Supervisor bemerkt es nicht.</translation>
    </message>
    <message>
        <source>1 process ends</source>
        <translation>1 Prozess endet</translation>
    </message>
    <message>
        <source>%1 processes end</source>
        <translation>%1 Prozesse enden</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, 1 starts again.</source>
        <translation>%1, 1 startet neu.</translation>
    </message>
    <message>
        <source>%1, %2 start again.</source>
        <translation>%1, %2 starten neu.</translation>
    </message>
    <message>
        <source>%1 gives up: it would be restart %2 within %3 s, and only %4 are allowed.</source>
        <translation>%1 gibt auf: Es wäre Neustart %2 innerhalb von %3 s (erlaubt: %4).</translation>
    </message>
    <message>
        <source>%1 has then used %2.</source>
        <translation>%1 hat dann %2 verbraucht.</translation>
    </message>
    <message>
        <source>%1 starts %2</source>
        <translation>%1 startet %2</translation>
    </message>
    <message>
        <source>%1 does not restart %2</source>
        <translation>%1 startet %2 nicht neu</translation>
    </message>
    <message>
        <source>%1 gives up</source>
        <translation>%1 gibt auf</translation>
    </message>
    <message>
        <source>%1 ends with %2, to which it is linked</source>
        <translation>%1 endet mit %2, denn beide sind verlinkt</translation>
    </message>
    <message>
        <source>%1 shuts %2 down</source>
        <translation>%1 fährt %2 herunter</translation>
    </message>
    <message>
        <source>%1 ends with its supervisor %2</source>
        <translation>%1 endet mit dem eigenen Supervisor %2</translation>
    </message>
    <message>
        <source>a supervisor</source>
        <translation>ein Supervisor</translation>
    </message>
    <message>
        <source>Nothing ends.</source>
        <translation>Nichts endet.</translation>
    </message>
    <message>
        <source>A start fails, and counts as a restart like any.</source>
        <translation>Ein Start scheitert und zählt wie jeder Neustart.</translation>
    </message>
    <message>
        <source>%1 starts fail, and each counts as a restart.</source>
        <translation>%1 Starts scheitern, und jeder zählt als Neustart.</translation>
    </message>
    <message>
        <source>It takes %1 s.</source>
        <translation>Es dauert %1 s.</translation>
    </message>
    <message>
        <source>%1 will wait for ever for %2, which ignores that it is to end, and serve nobody meanwhile.</source>
        <translation>%1 wird ewig auf %2 warten, das nicht beachtet, dass es enden soll, und so lange niemanden bedienen.</translation>
    </message>
    <message>
        <source>%1 starts %2, which takes %3 s</source>
        <translation>%1 startet %2, was %3 s dauert</translation>
    </message>
    <message>
        <source>%1 tries to start %2, which fails after %3 s</source>
        <translation>%1 versucht, %2 zu starten, was nach %3 s scheitert</translation>
    </message>
    <message>
        <source>%1 tries to start %2, which fails</source>
        <translation>%1 versucht, %2 zu starten, was scheitert</translation>
    </message>
    <message>
        <source>%1 waits for ever for %2 to end</source>
        <translation>%1 wartet ewig darauf, dass %2 endet</translation>
    </message>
    <message>
        <source>%1 waits %2 s for %3 to end, and then kills it</source>
        <translation>%1 wartet %2 s darauf, dass %3 endet, und tötet es dann</translation>
    </message>
    <message>
        <source>%1 waits for another child now, and takes notice only after that.</source>
        <translation>%1 wartet gerade auf ein anderes Kind und nimmt erst danach Notiz.</translation>
    </message>
    <message>
        <source>Caution: %1 hangs, so it does not end with its supervisor. A start that needs its name %2 fails, and counts as a restart.</source>
        <translation>Achtung: %1 hängt und endet deshalb nicht mit seinem Supervisor. Ein Start, der seinen Namen %2 braucht, scheitert und zählt als Neustart.</translation>
    </message>
    <message>
        <source>Caution: %1 traps exits and may take a while to end. Until then a start that needs its name %2 fails, and counts as a restart.</source>
        <translation>Achtung: %1 fängt Exits ab und braucht vielleicht eine Weile, um zu enden. Bis dahin scheitert ein Start, der seinen Namen %2 braucht, und zählt als Neustart.</translation>
    </message>
    <message>
        <source>Caution: %1 trap exits and may take a while to end. Until then a start that needs one of their names fails, and counts as a restart.</source>
        <translation>Achtung: %1 fangen Exits ab und brauchen vielleicht eine Weile, um zu enden. Bis dahin scheitert ein Start, der einen ihrer Namen braucht, und zählt als Neustart.</translation>
    </message>
    <message>
        <source>It climbs %1 supervisors high:</source>
        <translation>Es steigt %1 Supervisoren hoch:</translation>
    </message>
    <message>
        <source>%1 end with %2, to which they are linked</source>
        <translation>%1 enden mit %2, mit dem sie verlinkt sind</translation>
    </message>
    <message>
        <source>%1 end with their supervisor %2</source>
        <translation>%1 enden mit ihrem Supervisor %2</translation>
    </message>
    <message>
        <source>If that lasts, %1 gives up.</source>
        <translation>Dauert das an, gibt %1 auf.</translation>
    </message>
    <message>
        <source>If that lasts, these give up: %1.</source>
        <translation>Dauert das an, geben auf: %1.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>That ends the whole tree.</source>
        <translation>Damit endet der ganze Baum.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1, %2 und %3</translation>
    </message>
    <message>
        <source>%1, %2 and %3 more</source>
        <translation>%1, %2 und %3 weitere</translation>
    </message>
</context>
<context>
    <name>espalier::Presenter</name>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>&amp;Präsentationsmodus</translation>
    </message>
    <message>
        <source>&amp;Budget almost spent</source>
        <translation>&amp;Budget fast verbraucht</translation>
    </message>
    <message>
        <source>A worker &amp;about to fail</source>
        <translation>Worker kurz vor dem &amp;Absturz</translation>
    </message>
    <message>
        <source>A &amp;stuck shutdown</source>
        <translation>&amp;Stockendes Herunterfahren</translation>
    </message>
    <message>
        <source>Kill a worker of the supervisor until no restart is left in its window</source>
        <translation>Einen Worker des Supervisors töten, bis in seinem Zeitfenster kein Neustart mehr übrig ist</translation>
    </message>
    <message>
        <source>Hold time, and let a worker of the supervisor crash in the next step</source>
        <translation>Die Zeit anhalten und einen Worker des Supervisors im nächsten Schritt abstürzen lassen</translation>
    </message>
    <message>
        <source>Terminate a worker that does not listen: its supervisor waits for the shutdown time</source>
        <translation>Einen Worker beenden, der nicht hört: Sein Supervisor wartet die Frist für das Herunterfahren ab</translation>
    </message>
    <message>
        <source>Select a supervisor first, or one of its children</source>
        <translation>Zuerst einen Supervisor oder eines seiner Kinder auswählen</translation>
    </message>
    <message>
        <source>%1 has no worker that runs</source>
        <translation>%1 hat keinen laufenden Worker</translation>
    </message>
    <message>
        <source>%1 has used its whole budget: the next failure in its window ends it</source>
        <translation>%1 hat das ganze Budget verbraucht: Der nächste Fehler im Zeitfenster ist das Ende</translation>
    </message>
    <message>
        <source>%1 will crash when its turn comes: step on</source>
        <translation>%1 stürzt ab, sobald er an der Reihe ist: weitere Schritte machen</translation>
    </message>
    <message>
        <source>This tree knows no stubborn workers</source>
        <translation>Dieser Baum kennt keine störrischen Worker</translation>
    </message>
    <message>
        <source>%1 waits for a worker that does not end, up to five seconds; it serves nobody else meanwhile</source>
        <translation>%1 wartet bis zu fünf Sekunden auf einen Worker, der nicht endet, und bedient solange niemanden sonst</translation>
    </message>
    <message>
        <source>%1 is not running any more</source>
        <translation>%1 läuft nicht mehr</translation>
    </message>
    <message>
        <source>Esc or %1 ends the presenter mode</source>
        <translation>Esc oder %1 beendet den Vorführmodus</translation>
    </message>
</context>
<context>
    <name>espalier::RecentFiles</name>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which files were opened; the files stay as they are</source>
        <translation>Vergessen, welche Dateien geöffnet waren; die Dateien bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>espalier::RestartHistory</name>
    <message>
        <source>unsupervised</source>
        <translation>ohne Supervisor</translation>
    </message>
</context>
<context>
    <name>espalier::RestartTimeline</name>
    <message>
        <source>Restart timeline</source>
        <translation>Zeitleiste der Neustarts</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>Zur Gegenwart</translation>
    </message>
    <message>
        <source>Show the present again (End)</source>
        <translation>Wieder die Gegenwart zeigen (End)</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Crashes, restarts, failed starts and give-ups at their time, a lane per supervisor</source>
        <translation>Abstürze, Neustarts, Fehlstarts und jedes Aufgeben zu ihrer Zeit, eine Spur je Supervisor</translation>
    </message>
    <message>
        <source>failed start</source>
        <translation>Fehlstart</translation>
    </message>
    <message>
        <source>Crash something: each crash, restart, failed start and give-up will appear here at its time.</source>
        <translation>Etwas abstürzen lassen: Jeder Absturz, Neustart, Fehlstart und jedes Aufgeben erscheint hier zu seiner Zeit.</translation>
    </message>
    <message>
        <source>Other supervisors: those with restarts in this time come first, and a higher chart has room for more</source>
        <translation>Weitere Supervisoren: Die mit Neustarts in dieser Zeit kommen zuerst, und ein höheres Diagramm hat Platz für mehr</translation>
    </message>
</context>
<context>
    <name>espalier::SearchBar</name>
    <message>
        <source>Find processes</source>
        <translation>Prozesse suchen</translation>
    </message>
    <message>
        <source>Find processes (Ctrl+F)</source>
        <translation>Prozesse suchen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Name, id, pid, module, kind or state; or only one of them, as in state:restarting. F3 goes to the next match.</source>
        <translation>Name, id, Pid, Modul, Art oder Zustand, oder nur eines davon, etwa state:restarting. F3 geht zum nächsten Treffer.</translation>
    </message>
    <message>
        <source>&amp;Find processes</source>
        <translation>Prozesse &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Vor&amp;heriger Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>match %1 of %2</source>
        <translation>Treffer %1 von %2</translation>
    </message>
</context>
<context>
    <name>espalier::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Size of the text:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>On: nothing flashes or glides</source>
        <translation>Ein: Nichts blitzt oder gleitet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>&amp;Reduced motion:</source>
        <translation>Weniger &amp;Bewegung:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>A change of the language takes effect at the next start.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>espalier::SpecError</name>
    <message>
        <source>A child spec needs an id.</source>
        <translation>Eine Child-Spec braucht eine id.</translation>
    </message>
    <message>
        <source>A child spec needs a start.</source>
        <translation>Eine Child-Spec braucht ein start.</translation>
    </message>
    <message>
        <source>A child spec needs an id and a start of three parts.</source>
        <translation>Eine Child-Spec braucht eine id und ein dreiteiliges start.</translation>
    </message>
    <message>
        <source>start must be a module, a function and a list of arguments.</source>
        <translation>start muss aus einem Modul, einer Funktion und einer Liste von Argumenten bestehen.</translation>
    </message>
    <message>
        <source>restart must be :permanent, :transient or :temporary.</source>
        <translation>restart muss :permanent, :transient oder :temporary sein.</translation>
    </message>
    <message>
        <source>shutdown must be :brutal_kill, :infinity or a number of milliseconds; a dynamic supervisor asks for more than 0.</source>
        <translation>shutdown muss :brutal_kill, :infinity oder eine Zahl von Millisekunden sein; ein dynamischer Supervisor verlangt mehr als 0.</translation>
    </message>
    <message>
        <source>type must be :worker or :supervisor.</source>
        <translation>type muss :worker oder :supervisor sein.</translation>
    </message>
    <message>
        <source>modules must be :dynamic or a list of module names.</source>
        <translation>modules muss :dynamic oder eine Liste von Modulnamen sein.</translation>
    </message>
    <message>
        <source>Each of modules must be a module name.</source>
        <translation>Jeder Eintrag in modules muss ein Modulname sein.</translation>
    </message>
    <message>
        <source>significant must be true or false.</source>
        <translation>significant muss true oder false sein.</translation>
    </message>
    <message>
        <source>A significant child needs a supervisor with auto_shutdown on.</source>
        <translation>Ein als significant markiertes Kind braucht einen Supervisor mit eingeschaltetem auto_shutdown.</translation>
    </message>
    <message>
        <source>A permanent child cannot be significant: it never ends for good.</source>
        <translation>Ein permanentes Kind kann nicht significant sein: Es endet nie endgültig.</translation>
    </message>
</context>
<context>
    <name>espalier::StartChildDialog</name>
    <message>
        <source>Start a child of %1</source>
        <translation>Kind von %1 starten</translation>
    </message>
    <message>
        <source>The child spec as a term</source>
        <translation>Die Child-Spec als Term</translation>
    </message>
    <message>
        <source>Start child</source>
        <translation>Kind starten</translation>
    </message>
    <message>
        <source>&amp;id</source>
        <translation>&amp;id</translation>
    </message>
    <message>
        <source>m&amp;odule</source>
        <translation>M&amp;odul</translation>
    </message>
    <message>
        <source>&amp;restart</source>
        <translation>&amp;restart</translation>
    </message>
    <message>
        <source>after a patience of</source>
        <translation>nach einer Frist von</translation>
    </message>
    <message>
        <source>Patience of the shutdown</source>
        <translation>Frist für das Herunterfahren</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>sh&amp;utdown</source>
        <translation>sh&amp;utdown</translation>
    </message>
    <message>
        <source>&amp;type</source>
        <translation>&amp;type</translation>
    </message>
    <message>
        <source>as the module above</source>
        <translation>wie das Modul oben</translation>
    </message>
    <message>
        <source>&amp;modules</source>
        <translation>&amp;modules</translation>
    </message>
    <message>
        <source>its end may end the supervisor</source>
        <translation>sein Ende kann den Supervisor beenden</translation>
    </message>
    <message>
        <source>si&amp;gnificant</source>
        <translation>si&amp;gnificant</translation>
    </message>
    <message>
        <source>Not a module of this tree</source>
        <translation>Kein Modul dieses Baums</translation>
    </message>
    <message>
        <source>The supervisor will take this child spec.</source>
        <translation>Der Supervisor wird diese Child-Spec annehmen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change a child of %1</source>
        <translation>Ein Kind von %1 ändern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>What start_link is called with, separated by commas</source>
        <translation>Womit start_link aufgerufen wird, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;arguments</source>
        <translation>&amp;Argumente</translation>
    </message>
    <message>
        <source>It would not start with these flags.</source>
        <translation>Mit diesen Flags würde er nicht starten.</translation>
    </message>
</context>
<context>
    <name>espalier::StatusLine</name>
    <message>
        <source>Whose turn the next single step is. A timer goes first; with a seed, a turn among several is drawn when it comes.</source>
        <translation>Wer beim nächsten Einzelschritt an der Reihe ist. Ein Timer geht vor; mit einem Startwert wird erst dann ausgelost, wer von mehreren drankommt.</translation>
    </message>
    <message>
        <source>Processes that are alive</source>
        <translation>Prozesse, die leben</translation>
    </message>
    <message>
        <source>Children that wait for a restart to succeed</source>
        <translation>Kinder, die auf einen gelingenden Neustart warten</translation>
    </message>
    <message>
        <source>Time of the tree, and its speed against the clock</source>
        <translation>Zeit des Baums und ihr Tempo gegenüber der Uhr</translation>
    </message>
    <message>
        <source>Processes %L1</source>
        <translation>Prozesse %L1</translation>
    </message>
    <message>
        <source>Restarting %L1</source>
        <translation>Im Neustart %L1</translation>
    </message>
    <message>
        <source>Restarts %L1</source>
        <translation>Neustarts %L1</translation>
    </message>
    <message>
        <source>%L1 events/s</source>
        <translation>%L1 Ereignisse/s</translation>
    </message>
    <message>
        <source>Next: a timer, or nothing</source>
        <translation>Als Nächstes: ein Timer oder nichts</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Next: %1 takes %2</source>
        <translation>Als Nächstes: %1 nimmt %2</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · angehalten</translation>
    </message>
    <message>
        <source>How often supervisors restarted a child since the tree was started: the sum of the badges, with those of processes that are gone. A fuse counts a group that is restarted together once.</source>
        <translation>Wie oft Supervisoren ein Kind neu gestartet haben, seit der Baum gestartet wurde: die Summe der Plaketten, mit denen der Prozesse, die es nicht mehr gibt. Eine Zündschnur zählt eine Gruppe, die zusammen neu gestartet wird, einmal.</translation>
    </message>
    <message>
        <source>Events of the last second of the clock</source>
        <translation>Ereignisse der letzten Sekunde der Uhr</translation>
    </message>
</context>
<context>
    <name>espalier::SupervisorFlagsFields</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>strateg&amp;y</source>
        <translation>strateg&amp;y</translation>
    </message>
    <message>
        <source>ma&amp;x_restarts</source>
        <translation>ma&amp;x_restarts</translation>
    </message>
    <message>
        <source>max_se&amp;conds</source>
        <translation>max_se&amp;conds</translation>
    </message>
    <message>
        <source>auto_shutdo&amp;wn</source>
        <translation>auto_shutdo&amp;wn</translation>
    </message>
    <message>
        <source>max_chi&amp;ldren</source>
        <translation>max_chi&amp;ldren</translation>
    </message>
    <message>
        <source>&amp;extra_arguments</source>
        <translation>&amp;extra_arguments</translation>
    </message>
    <message>
        <source>&amp;name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>It starts without children.</source>
        <translation>Er startet ohne Kinder.</translation>
    </message>
    <message>
        <source>Children that are started with it: %1</source>
        <translation>Kinder, die mit ihm gestartet werden: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>espalier::Templates</name>
    <message>
        <source>Pool of workers</source>
        <translation>Pool von Arbeitern</translation>
    </message>
    <message>
        <source>Equal workers that need nothing of each other: one for one.</source>
        <translation>Gleiche Arbeiter, die einander nicht brauchen: one for one.</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Each stage feeds the next: when one crashes, it and those after it start again: rest for one.</source>
        <translation>Jede Stufe speist die nächste: Stürzt eine ab, starten sie und alle nach ihr neu: rest for one.</translation>
    </message>
    <message>
        <source>Connection with workers</source>
        <translation>Verbindung mit Arbeitern</translation>
    </message>
    <message>
        <source>A worker&apos;s crash concerns nobody; when the connection goes, all its workers start again after it.</source>
        <translation>Der Absturz eines Arbeiters geht niemanden an; fällt die Verbindung aus, starten nach ihr alle ihre Arbeiter neu.</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Sicherung (Circuit Breaker)</translation>
    </message>
    <message>
        <source>A service that fails by itself: after 2 restarts in 10 s its supervisor gives up, and stays away, because it is temporary. The rest of the tree goes on.</source>
        <translation>Ein Dienst, der von selbst ausfällt: Nach 2 Neustarts in 10 s gibt sein Supervisor auf und bleibt weg, weil er temporary ist. Der Rest des Baums läuft weiter.</translation>
    </message>
</context>
<context>
    <name>espalier::TermDialog</name>
    <message>
        <source>Any Elixir term, for example {:store, :answer, 42}</source>
        <translation>Ein beliebiger Elixir-Term, zum Beispiel {:store, :answer, 42}</translation>
    </message>
</context>
<context>
    <name>espalier::TimeControls</name>
    <message>
        <source>Speed of time</source>
        <translation>Tempo der Zeit</translation>
    </message>
    <message>
        <source>Speed of time, from a tenth to ten times</source>
        <translation>Tempo der Zeit, von einem Zehntel bis zum Zehnfachen</translation>
    </message>
</context>
<context>
    <name>espalier::TreeCanvas</name>
    <message>
        <source>Supervision tree</source>
        <translation>Supervisionsbaum</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Show the whole tree, and keep it in sight</source>
        <translation>Den ganzen Baum zeigen und im Blick behalten</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Fo&amp;ld</source>
        <translation>Ein&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Alles a&amp;usklappen</translation>
    </message>
    <message>
        <source>F&amp;ocus on the selected</source>
        <translation>Auf die Auswahl &amp;fokussieren</translation>
    </message>
    <message>
        <source>Show &amp;links</source>
        <translation>&amp;Links zeigen</translation>
    </message>
    <message>
        <source>&amp;Show selected</source>
        <translation>&amp;Auswahl zeigen</translation>
    </message>
    <message>
        <source>Unfo&amp;ld</source>
        <translation>Aus&amp;klappen</translation>
    </message>
    <message>
        <source>No processes here yet</source>
        <translation>Hier gibt es noch keine Prozesse</translation>
    </message>
    <message>
        <source>File → Examples opens a tree to break; File → Open reads one of your own.</source>
        <translation>Datei → Beispiele öffnet einen Baum zum Kaputtmachen; Datei → Öffnen liest einen eigenen.</translation>
    </message>
    <message>
        <source>Show mo&amp;nitors</source>
        <translation>Mo&amp;nitore zeigen</translation>
    </message>
    <message>
        <source>Show &amp;messages</source>
        <translation>Nach&amp;richten zeigen</translation>
    </message>
    <message>
        <source>Each message as a dot on its way; best seen slowly, or step by step</source>
        <translation>Jede Nachricht als Punkt auf ihrem Weg; am besten langsam oder Schritt für Schritt anzusehen</translation>
    </message>
    <message>
        <source>Nothing matches what is searched for</source>
        <translation>Nichts passt zu dem, was gesucht wird</translation>
    </message>
    <message>
        <source>All others are hidden: “Show all” brings them back.</source>
        <translation>Alle anderen sind ausgeblendet: „Alle zeigen“ holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>espalier::TreeEdits</name>
    <message>
        <source>start of %1</source>
        <translation>Starten von %1</translation>
    </message>
    <message>
        <source>termination of %1</source>
        <translation>Beenden von %1</translation>
    </message>
    <message>
        <source>restart of %1</source>
        <translation>Neustart von %1</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>Löschen von %1</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>move of %1</source>
        <translation>Verschieben von %1</translation>
    </message>
    <message>
        <source>%1. It is the last child of %2 now: a supervisor starts what is new after all others</source>
        <translation>%1. Es ist jetzt das letzte Kind von %2: Ein Supervisor startet Neues hinter allen anderen</translation>
    </message>
</context>
<context>
    <name>espalier::TreeFilter</name>
    <message>
        <source>&amp;Hide what does not match</source>
        <translation>&amp;Ausblenden, was nicht passt</translation>
    </message>
    <message>
        <source>Sho&amp;w only</source>
        <translation>&amp;Nur zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Hide what does not match (%1)</source>
        <translation>Ausblenden, was nicht passt (%1)</translation>
    </message>
    <message>
        <source>Only what the search finds stays in sight, with the supervisors above it</source>
        <translation>Nur was die Suche findet, bleibt in Sicht, mit den Supervisoren darüber</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Nicht da</translation>
    </message>
    <message>
        <source>&amp;Restarting</source>
        <translation>Wird neu &amp;gestartet</translation>
    </message>
    <message>
        <source>&amp;Crashed lately</source>
        <translation>Kürzlich abge&amp;stürzt</translation>
    </message>
    <message>
        <source>&amp;Hanging</source>
        <translation>&amp;Hängt</translation>
    </message>
    <message>
        <source>With a &amp;fault put on it</source>
        <translation>Mit einem &amp;Fehler versehen</translation>
    </message>
    <message>
        <source>&amp;Supervisors</source>
        <translation>S&amp;upervisoren</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Worker</translation>
    </message>
</context>
<context>
    <name>espalier::TreePainter</name>
    <message>
        <source>followed</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>espalier::VerdictSentence</name>
    <message>
        <source>permanent children are always restarted</source>
        <translation>permanente Kinder werden immer neu gestartet</translation>
    </message>
    <message>
        <source>transient children are restarted only after an abnormal end</source>
        <translation>transiente Kinder werden nur nach einem anormalen Ende neu gestartet</translation>
    </message>
    <message>
        <source>temporary children are never restarted</source>
        <translation>temporäre Kinder werden nie neu gestartet</translation>
    </message>
    <message>
        <source>%1 of %2 restarts in the last %3 s</source>
        <translation>%1 von %2 Neustarts in den letzten %3 s</translation>
    </message>
    <message>
        <source>gives up: restarting %1 would be restart %2 within %3 s, and only %4 are allowed</source>
        <translation>gibt auf: %1 neu zu starten wäre Neustart %2 innerhalb von %3 s (erlaubt: %4)</translation>
    </message>
    <message>
        <source>restarts %1 (%2)%3</source>
        <translation>startet %1 neu (%2)%3</translation>
    </message>
    <message>
        <source>lets %1 go%2</source>
        <translation>lässt %1 gehen%2</translation>
    </message>
    <message>
        <source>leaves %1 without a process%2</source>
        <translation>lässt %1 ohne Prozess%2</translation>
    </message>
    <message>
        <source>ended %1 itself, at no cost to its budget</source>
        <translation>hat %1 selbst beendet, ohne das Budget zu belasten</translation>
    </message>
    <message>
        <source>%1 restarts in the last %3 s, %2 are allowed</source>
        <translation>%1 Neustarts in den letzten %3 s, erlaubt sind %2</translation>
    </message>
    <message>
        <source>%1 gave up: restart %2 within %3 s would have been one too many. %4 does not start it again: %5.</source>
        <translation>%1 hat aufgegeben: Neustart %2 innerhalb von %3 s wäre einer zu viel gewesen. %4 startet ihn nicht wieder: %5.</translation>
    </message>
</context>
<context>
    <name>espalier::WhatsThis</name>
    <message>
        <source>What&apos;s &amp;this?</source>
        <translation>Was ist &amp;das?</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr lesen</translation>
    </message>
</context>
<context>
    <name>espalier::WhyDelegate</name>
    <message>
        <source>Learn more</source>
        <translation>Mehr erfahren</translation>
    </message>
</context>
<context>
    <name>espalier::WhyModel</name>
    <message>
        <source>Because</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>What led to this is longer ago than the log reaches.</source>
        <translation>Was dazu führte, liegt länger zurück, als das Protokoll reicht.</translation>
    </message>
    <message>
        <source>It led to</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Nothing else happened because of it.</source>
        <translation>Sonst ist deswegen nichts geschehen.</translation>
    </message>
    <message>
        <source>There may be more that is not listed.</source>
        <translation>Es kann mehr geben, als hier aufgeführt ist.</translation>
    </message>
    <message>
        <source>%1 s: %2</source>
        <comment>time, sentence</comment>
        <translation>%1 s: %2</translation>
    </message>
    <message>
        <source>%1 s: %2, because %3</source>
        <comment>time, sentence, rule</comment>
        <translation>%1 s: %2, denn %3</translation>
    </message>
</context>
<context>
    <name>espalier::WhyPanel</name>
    <message>
        <source>Why it happened</source>
        <translation>Warum es geschah</translation>
    </message>
    <message>
        <source>Causes and consequences</source>
        <translation>Ursachen und Folgen</translation>
    </message>
    <message>
        <source>Enter shows the process of a row in the tree, F1 explains its rule</source>
        <translation>Die Eingabetaste zeigt den Prozess einer Zeile im Baum, F1 erklärt ihre Regel</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>Mehr erfahren</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>Warum? %1</translation>
    </message>
    <message>
        <source>This is longer ago than the log reaches.</source>
        <translation>Dies liegt länger zurück, als das Protokoll reicht.</translation>
    </message>
    <message>
        <source>Click an event in the log or the timeline, or a process that came back: here it says why that happened, back to the first failure, and what it led to.</source>
        <translation>Ein Ereignis im Protokoll oder in der Zeitleiste anklicken oder einen Prozess, der wiedergekommen ist: Hier steht, warum das geschah, bis zurück zum ersten Fehler, und wozu es führte.</translation>
    </message>
</context>
</TS>
