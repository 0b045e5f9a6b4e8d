"""The commands and their exit codes; each imports what it needs when it needs it, so that each starts quickly.

Exit codes: 0 good, 1 the configuration (or a call) is at fault, 2 the command could not run, 3 our own fault.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from engine.errors import CannotRunError, ConfigurationError


def in_columns(prog: str) -> argparse.HelpFormatter:
    """Return what lays out help, told how wide the terminal is: to find that out, it imports half a dozen modules."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
    except (OSError, ValueError):
        columns = 80
    return argparse.HelpFormatter(prog, width=columns - 2)


class Parser(argparse.ArgumentParser):
    """A parser of arguments, as are those of its commands, which are of its kind."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # argparse's own, handed on
        super().__init__(formatter_class=in_columns, **options)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = Parser(prog="engine", description="An AI call centre written in YAML.")
    top.add_argument("--debug", action="store_true", help="show where in our code a fault of ours happened")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="engine")

    def command(name: str, summary: str, run: object) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=summary, description=summary)
        made.set_defaults(run=run)
        return made

    def with_config(made: argparse.ArgumentParser) -> argparse.ArgumentParser:
        made.add_argument("config", nargs="?", default="config", help="the folder with departments.yaml (config/)")
        return made

    checking(command)
    trying(command("route", "say where an utterance goes and why, or score a file of them", route))
    talk = with_config(command("chat", "hold a call by typing, in this terminal", chat))
    talk.add_argument("--language", help="the caller's language, when it is known")
    talk.add_argument("--department", help="the department that answers")
    answering = with_config(command("worker", "answer calls on a LiveKit server", worker))
    answering.add_argument("--health-port", type=int, default=8081, help="where the worker says that it is well (8081)")
    answering.add_argument("--max-calls", type=int, default=0, help="calls at once (ten for each processor)")
    answering.add_argument("--log", choices=("json", "colored"), default="colored", help="the form of the log")
    answering.add_argument("--verbose", action="store_true", help="also log what LiveKit says of its own work")
    serving = with_config(command("serve", "serve the API and its pages", serve))
    serving.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    serving.add_argument("--port", type=int, default=8080, help="the port to listen on (8080)")
    serving.add_argument("--log", choices=("json", "colored"), default="colored", help="the form of the log")
    everything = with_config(command("up", "start the LiveKit server, the worker and the API on this machine", up))
    everything.add_argument("--port", type=int, default=8080, help="the port of the API (8080)")
    everything.add_argument("--livekit-port", type=int, default=7880, help="the port of the LiveKit server (7880)")
    everything.add_argument("--prepare", action="store_true", help="only find or build the LiveKit server")
    dialling(command("dial", "place a call to a centre and print the conversation", dial))
    return top


def checking(command: Callable[[str, str, object], argparse.ArgumentParser]) -> None:
    """Add the commands that say what is wrong with a configuration; they need no secret, so .env is left alone."""
    check = command("validate", "say what is wrong with a configuration, and what to type", validate)
    check.add_argument("config", nargs="*", default=["config"], help="the folders with departments.yaml (config/)")
    check.add_argument("--format", choices=("text", "json", "github", "sarif"), default="text", help="the form (text)")
    check.add_argument("--strict", action="store_true", help="let warnings count as errors do")
    check.add_argument("--fix", action="store_true", help="make the corrections that cannot change a meaning")
    check.add_argument("--unsafe", action="store_true", help="with --fix or --diff: also those that are a guess")
    check.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    listing = command("rules", "list what is checked", rules)
    telling = command("explain", "say why a rule exists, with a bad and a good example", explain)
    telling.add_argument("rule", help="its code, such as E301, or its name")
    tasks = command("keywords", "look after the keywords of a configuration", keywords)
    summary = "print the forms that callers say and no keyword has, ready to paste"
    words = tasks.add_subparsers(required=True, metavar="TASK").add_parser("suggest", help=summary, description=summary)
    words.add_argument("config", nargs="?", default="config", help="the folder with departments.yaml (config/)")
    words.add_argument("--format", choices=("text", "json"), default="text", help="the form (text)")
    for made in (check, listing, telling, words):
        made.add_argument("--lang", choices=("en", "ar"), default="en", help="the language of the messages (en)")
        made.set_defaults(secrets=False)


def trying(made: argparse.ArgumentParser) -> None:
    """Add the options of `engine route`; it needs no secret either."""
    made.add_argument(
        "utterances",
        nargs="*",
        help="what a caller says, as often as you like, after the folder with departments.yaml where that is not "
        "config/; none or - reads a line each from the standard input, and answers in one",
    )
    made.add_argument("--config", metavar="FOLDER", help="the folder, whatever the utterances look like (config/)")
    made.add_argument("--from", "--department", dest="here", metavar="DEPARTMENT", help="where the caller is")
    made.add_argument("--test", metavar="FILE", help="score a file of utterances (CSV, TSV or JSONL; - reads it from "
                      "the standard input) with the columns text and expected, and maybe acceptable and lang; "
                      "ends with 1 unless all go as expected, or as the next two ask")  # fmt: skip
    made.add_argument("--recall-at-least", type=percent, metavar="PERCENT", dest="recall",
                      help="with --test: be content if so many of those who belong to a department come there, "
                      "in each language")  # fmt: skip
    made.add_argument("--wrong-at-most", type=percent, metavar="PERCENT", dest="wrong",
                      help="with --test: be content with so many wrong transfers, of all and of those that belong "
                      "nowhere, in each language")  # fmt: skip
    made.add_argument("--format", choices=("text", "json"), default="text", help="the form (text)")
    made.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    made.set_defaults(secrets=False)


def percent(written: str) -> float:
    """Return a number from 0 to 100, with or without its sign.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        if 0 <= (number := float(written.removesuffix("%"))) <= 100:
            return number
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f'"{written}" is no number from 0 to 100')


def dialling(made: argparse.ArgumentParser) -> None:
    """Add the options of `engine dial`; what is said and typed keeps the order of the command line."""

    class Turn(argparse.Action):
        def __call__(
            self,
            parser: argparse.ArgumentParser,  # noqa: ARG002  # as argparse calls it
            namespace: argparse.Namespace,
            values: object,
            option_string: str | None = None,
        ) -> None:
            namespace.turns = [*namespace.turns, ((option_string or "").lstrip("-"), str(values))]

    made.set_defaults(turns=[])
    made.add_argument("--say", action=Turn, metavar="FILE.wav", dest="turns", help="speak a recording")
    made.add_argument("--type", action=Turn, metavar="TEXT", dest="turns", help="type a line")
    made.add_argument("--url", default="http://127.0.0.1:8080", help="the address of the centre")
    made.add_argument("--department", help="the department to begin in")
    made.add_argument("--language", help="the caller's language")
    made.add_argument("--name", help="the caller's name")
    made.add_argument("--json", action="store_true", help="print one JSON object per event, and a summary")
    made.add_argument("--listen", type=float, metavar="SECONDS", help="stay on the line after the last answer")
    made.add_argument("--record", type=Path, metavar="FILE.wav", help="keep both sides of the call")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and exit with its code."""
    options = parsed(arguments)
    try:
        if getattr(options, "secrets", True):
            from dotenv import load_dotenv

            load_dotenv(Path.cwd() / ".env")
        code = options.run(options)
        sys.stdout.flush()
    except ConfigurationError as error:
        refuse(error)
        code = 1
    except CannotRunError as error:
        print_error(str(error))
        code = 2
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:  # whoever read our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        if options.debug:
            raise
        print_error(f"this is a fault of ours, not of yours: {type(error).__name__}: {error}\n"
                    f"run it again as `engine --debug {options.command} …` and send us what it prints")  # fmt: skip
        code = 3
    raise SystemExit(code)


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options; utterances may stand before and after them, which argparse alone does not allow."""
    top = parser()
    options, more = top.parse_known_args(arguments)
    if more and (not hasattr(options, "utterances") or any(each.startswith("-") for each in more)):
        top.error(f"unrecognized arguments: {' '.join(more)}")
    if more:
        options.utterances += more
    return options


def refuse(error: ConfigurationError) -> None:
    """Show what is wrong with a configuration, as `engine validate` does."""
    from engine.checking import speak
    from engine.report.paint import paint_for
    from engine.report.text import text

    speak("text")
    print_error(text(error.findings, paint=paint_for(sys.stderr, os.environ)) if error.findings else str(error))


def print_error(text: str) -> None:
    """Print for the person at the terminal, not for a pipe."""
    print(text, file=sys.stderr)  # noqa: T201  # the terminal is this module's to write to


def say(text: str) -> None:
    """Print one line at once, also into a pipe."""
    print(text, flush=True)  # noqa: T201  # the terminal is this module's to write to


def validate(options: argparse.Namespace) -> int:
    """Say what is wrong with a configuration."""
    from engine.checking import validate as run

    return run(options)


def rules(options: argparse.Namespace) -> int:
    """List what is checked."""
    from engine.checking import rules as run

    return run(options)


def explain(options: argparse.Namespace) -> int:
    """Say why a rule exists."""
    from engine.checking import explain as run

    return run(options)


def route(options: argparse.Namespace) -> int:
    """Say where utterances go, or score a file of them."""
    from engine.opening import open_centre
    from engine.trying.command import chosen, test, tried

    folder, said = chosen(options.utterances, options.config)
    if options.test is None and (options.recall, options.wrong) != (None, None):
        raise CannotRunError("--recall-at-least and --wrong-at-most judge a file", "use them together with --test FILE")
    if options.test is not None and (said or options.here):
        raise CannotRunError("--test takes its utterances from the file", "leave out the utterances and --from")
    centre = open_centre(folder)
    legal(options.here, centre.departments, "department")
    return tried(options, centre, said) if options.test is None else test(options, centre)


def keywords(options: argparse.Namespace) -> int:
    """Propose what keywords lack; the only task there is so far."""
    from engine.suggesting import suggest

    return suggest(options)


def chat(options: argparse.Namespace) -> int:
    """Hold a call by typing."""
    from datetime import datetime

    from engine.call import Call, Switchboard
    from engine.opening import open_centre
    from engine.rehearsal.chat import chat as hold

    centre = open_centre(options.config)
    legal(options.language, centre.languages, "language")
    legal(options.department, centre.departments, "department")
    call = Call.begin(
        Switchboard(centre),
        "chat",
        lambda: datetime.now().astimezone(),
        department=options.department,
        language=options.language,
    )
    if sys.stdin.isatty():
        say("Type as the caller; an empty end (Ctrl-D) hangs up.")
    hold(call, centre, sys.stdin, say)
    return 0


def worker(options: argparse.Namespace) -> int:
    """Answer calls on a LiveKit server."""
    from engine.opening import open_centre
    from engine.voice.worker import Options, work

    chosen = Options(
        log=options.log,
        verbose=options.verbose,
        health_port=options.health_port,
        most_calls=options.max_calls,
    )
    return work(open_centre(options.config), chosen)


def serve(options: argparse.Namespace) -> int:
    """Serve the API and its pages."""
    from api.server import run
    from api.settings import from_environment
    from engine.opening import open_centre

    centre = open_centre(options.config)
    return run(centre, from_environment(os.environ, options.config), options.host, options.port, options.log)


def up(options: argparse.Namespace) -> int:
    """Run everything on this machine, or only prepare to."""
    from engine.launch.livekit import prepare
    from engine.launch.ports import Ports
    from engine.launch.startup import up as start
    from engine.model import choice
    from engine.opening import open_centre

    if options.prepare:
        prepare(say)
        return 0
    centre = open_centre(options.config)
    chosen = Ports(api=options.port, livekit=options.livekit_port)
    start(Path(options.config), chosen, choice.summary(centre, os.environ), say)
    return 0


def dial(options: argparse.Namespace) -> int:
    """Place a call."""
    from engine.caller import Options, run

    chosen = {name: getattr(options, name) for name in ("url", "department", "language", "name", "json", "listen")}
    return run(Options(**chosen, turns=tuple(options.turns), record=options.record))


def legal(value: str | None, known: Iterable[str], what: str) -> None:
    """Refuse a value that the configuration does not have.

    Raises:
        CannotRunError: it has not; says which there are.
    """
    names = list(known)
    if value is not None and value not in names:
        raise CannotRunError(f'there is no {what} "{value}"', f"there is: {', '.join(names)}")
