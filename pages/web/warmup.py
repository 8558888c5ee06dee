"""What is done once, before the first visitor comes."""

import gc
import importlib
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

    What is frozen the garbage collector does not walk through again. With broken data the server
    starts all the same: pages and ``/health`` say so.
    """
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
    gc.collect()
    gc.freeze()
