"""The command line: same counts as everywhere, exit code 2 and no traceback on broken data."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from pages.context import district
from pages.counts import counts

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, data: Path = ROOT / "data") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"FAMILIENWEGWEISER_DATA": str(data), "COLUMNS": "200"}
    command = [sys.executable, "-m", "pages.cli", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_info_prints_the_counts_and_the_provenance() -> None:
    answer = run("info")
    assert answer.returncode == 0
    for name, count in counts(district()).items():
        assert any(name in line and str(count) in line for line in answer.stdout.splitlines())
    assert "© GeoBasis-DE / BKG (2023)" in answer.stdout


def test_help_names_the_commands() -> None:
    assert "info" in run("--help").stdout


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    path = data / "12069" / "facilities.geojson"
    collection = json.loads(path.read_text("utf-8"))
    collection["features"].pop()
    path.write_text(json.dumps(collection), "utf-8")
    answer = run("info", data=data)
    assert answer.returncode == 2
    assert "facilities.geojson" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    answer = run("info", data=tmp_path)
    assert answer.returncode == 2
    assert "district.toml" in answer.stderr
