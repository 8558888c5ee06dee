"""Reading a delivery in a process apart, which can open no file and reach no other machine."""

import importlib
import json
import sys
from collections.abc import Mapping
from typing import Any, Final

from loaders.files import MEGABYTE
from loaders.imports.apart import ENVIRONMENT, prepare
from loaders.problems import DataProblem
from loaders.received.apart import Limits, TooMuch, bound_tightly, run
from loaders.refresh.delivery import Delivery

CODE: Final = "from loaders.refresh import apart; apart.answer()"
LIMITS: Final = Limits(memory=2048 * MEGABYTE, computing=240, waiting=480)
READERS: Final[Mapping[str, tuple[str, str]]] = {
    "boundaries": ("vg250_reader", "read_boundaries"),
    "workbook": ("register_reader", "read_register"),
}


def read_apart(
    reader: str, delivery: Delivery, asked: Mapping[str, Any], limits: Limits = LIMITS
) -> dict[str, Any]:
    """Return what one of the `READERS` finds in a delivery.

    Raises
    ------
    DataProblem
        The delivery cannot be used, or reading it takes more than ``limits``.
    """
    head = {
        "reader": reader,
        "file": delivery.name,
        "asked": dict(asked),
        "memory": limits.memory,
        "computing": limits.computing,
    }
    task = json.dumps(head).encode() + b"\n" + delivery.content
    try:
        answered: dict[str, Any] = json.loads(run(CODE, task, limits, ENVIRONMENT))
    except TooMuch as error:
        raise _too_much(delivery.name) from error
    if "problem" in answered:
        raise DataProblem(**answered["problem"])
    if "found" not in answered:
        raise _too_much(delivery.name)
    found: dict[str, Any] = answered["found"]
    return found


def _too_much(name: str) -> DataProblem:
    cause = "beschädigt oder keine amtliche Lieferung."
    return DataProblem(name, "eine lesbare Lieferung", "eine, die das Lesen abbricht",
                       likely_cause=cause)  # fmt: skip


def answer() -> None:
    """Read the task from standard input within its limits, and write what was found as JSON."""
    head = json.loads(sys.stdin.buffer.readline())
    raw = sys.stdin.buffer.read()
    prepare()
    module, function = READERS[head["reader"]]
    read = getattr(importlib.import_module(f"loaders.refresh.{module}"), function)
    bound_tightly(Limits(head["memory"], head["computing"]))
    try:
        said: dict[str, Any] = {"found": read(head["file"], raw, **head["asked"])}
    except DataProblem as problem:
        said = {"problem": vars(problem)}
    except (MemoryError, RecursionError):
        said = {}
    sys.stdout.write(json.dumps(said))
