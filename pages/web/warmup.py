"""What is done once, before the first visitor comes."""

import gc
import importlib
import inspect
import logging
import pkgutil

from loaders.problems import DataProblem
from pages import context, ui
from pages.web import api, assets
from pages.web.early import MAP_SCREENS, early_links
from pages.web.shell import shell

log = logging.getLogger(__name__)


def warm_up() -> None:
    """Load data and code, make files and shell, then take all of it out of the collector's sight.

    What is frozen the garbage collector does not walk through again; it does not run meanwhile,
    as nothing of what is loaded is garbage. With broken data the server
    starts all the same: pages and ``/health`` say so. Streamlit imports its emojis and looks at the
    stack, for which Python reads every module's path, when the first page is shown: that is half a
    second of the first visitor's time unless it was done before.
    """
    gc.disable()
    try:
        _load()
    finally:
        gc.enable()
    gc.collect()
    gc.freeze()


def _load() -> None:
    try:
        context.warm_up()
        api.warm_up()
    except DataProblem:
        log.exception("data not available, starting without it")
    assets.warm_up()
    for path in ("", *MAP_SCREENS):
        shell(early_links(path))
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    importlib.import_module("streamlit.emojis")
    inspect.stack()
