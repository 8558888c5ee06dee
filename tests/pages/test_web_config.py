"""What must stay as it is in `.streamlit/config.toml`, and what the server must not do at start."""

import importlib.util
import sys
import tomllib
from pathlib import Path

import pytest
from streamlit import config, net_util
from streamlit.web import bootstrap

from loaders.own_data import MOST_BYTES

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def test_nothing_is_told_to_others() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["showErrorLinks"] is False
    assert CONFIG["client"]["toolbarMode"] == "minimal"
    assert CONFIG["server"]["maxUploadSize"] == MOST_BYTES // 1_000_000
    assert CONFIG["server"]["enableStaticServing"] is False
    assert CONFIG["server"]["address"] == "127.0.0.1"


def test_every_option_exists() -> None:
    known = set(config.get_config_options())
    for section in ("server", "runner", "browser", "client"):
        assert {f"{section}.{name}" for name in CONFIG[section]} <= known
    for theme in ("light", "dark"):
        assert {f"theme.{theme}.{name}" for name in CONFIG["theme"][theme]} <= known


def test_the_start_asks_nobody_for_the_own_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> str:
        raise AssertionError("the start asked a host on the internet")

    monkeypatch.setattr(net_util, "get_external_ip", asked)
    monkeypatch.setattr(net_util, "get_internal_ip", asked)
    set_here = {"browser.serverAddress", "server.address"}
    monkeypatch.setattr(config, "is_manually_set", lambda option: option in set_here)
    for option in set_here:
        section, _, name = option.partition(".")
        assert CONFIG[section][name]
    bootstrap._print_url(is_running_hello=False)


def test_no_screen_hides_a_module() -> None:
    """Streamlit puts `pages/` first on the path while a script runs; its names must be free."""
    outside = [path for path in sys.path if Path(path).resolve() not in {ROOT, ROOT / "pages"}]
    for file in (ROOT / "pages").iterdir():
        name = file.stem
        if file.name.startswith(("_", ".")) or (file.is_file() and file.suffix != ".py"):
            continue
        assert name not in sys.stdlib_module_names
        assert importlib.machinery.PathFinder.find_spec(name, outside) is None, name
