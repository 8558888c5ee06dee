"""Load: many websocket sessions on one process, each searching something every ten seconds.

Prints rerun times (median, 95th percentile), memory per session and memory over waves of sessions.
Run: ``.venv/bin/python -m tests.bench.sessions [--sessions 100] [--minutes 1] [--waves 10]``.
Traffic goes to 127.0.0.1 only; the number of requests is bounded by the arguments.
"""

import argparse
import asyncio
import random
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Origin

ROOT = Path(__file__).resolve().parents[2]
THINK_S = 10.0
QUERIES = ["Kita", "Babykurs", "Schulden", "Teltow", "Jugendclub", "Bibliothek", "", "Pflege"]
MIB = 1024**2


class Session:
    """One visitor on the guide, speaking Streamlit's protocol."""

    def __init__(self, port: int) -> None:
        self.url = f"ws://127.0.0.1:{port}/_stcore/stream"
        self.search_id = ""
        self.page = ""

    async def open(self) -> float:
        """Connect and run the guide for the first time; return the seconds it took."""
        origin = self.url.replace("ws://", "http://").removesuffix("/_stcore/stream")
        self.socket = await websockets.connect(
            self.url, max_size=None, ping_interval=None, origin=Origin(origin)
        )
        message = BackMsg()
        message.rerun_script.page_name = "wegweiser"
        return await self._run(message)

    async def search(self, query: str) -> float:
        """Type a query; return the seconds until the script has run."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page
        state = message.rerun_script.widget_states.widgets.add()
        state.id, state.string_value = self.search_id, query
        return await self._run(message)

    async def close(self) -> None:
        """Leave."""
        await self.socket.close()

    async def _run(self, message: BackMsg) -> float:
        start = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        started = False
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await self.socket.recv())
            started = started or answer.HasField("new_session")
            self.page = answer.navigation.page_script_hash or self.page
            element = answer.delta.new_element
            if element.HasField("text_input") and element.text_input.label == "Was suchen Sie?":
                self.search_id = element.text_input.id
            if started and answer.WhichOneof("type") == "script_finished":
                return time.perf_counter() - start


async def visit(session: Session, until: float, times: list[float]) -> None:
    """Search again and again until the time is over."""
    await asyncio.sleep(random.uniform(0, THINK_S))  # noqa: S311
    while time.monotonic() < until:
        times.append(await session.search(random.choice(QUERIES)))  # noqa: S311
        await asyncio.sleep(random.expovariate(1 / THINK_S))


async def measure(port: int, process: psutil.Process, options: argparse.Namespace) -> None:
    """Open the sessions, let them search, then come and go in waves."""
    first = Session(port)
    await first.open()
    await first.search("Kita")
    empty = process.memory_info().rss
    sessions = [Session(port) for _ in range(options.sessions)]
    opened = [await session.open() for session in sessions]
    full = process.memory_info().rss
    times: list[float] = []
    cpu = process.cpu_times()
    until = time.monotonic() + options.minutes * 60
    await asyncio.gather(*(visit(session, until, times) for session in sessions))
    used = process.cpu_times()
    await asyncio.gather(*(session.close() for session in sessions))
    seconds = (used.user + used.system - cpu.user - cpu.system) / max(len(times), 1)
    print(f"first run, one after the other: median {statistics.median(opened):.3f} s")
    print(
        f"{len(times)} reruns: median {statistics.median(times):.3f} s,"
        f" p95 {statistics.quantiles(times, n=20)[-1]:.3f} s, max {max(times):.3f} s,"
        f" {seconds:.4f} CPU-s each"
    )
    each = (full - empty) / MIB / len(sessions)
    print(f"memory: {empty / MIB:.0f} MiB empty, {each:.2f} MiB per session")
    for wave in range(options.waves):
        visitors = [Session(port) for _ in range(options.sessions)]
        await asyncio.gather(*(visitor.open() for visitor in visitors))
        await asyncio.gather(*(visitor.search("Kita") for visitor in visitors))
        await asyncio.gather(*(visitor.close() for visitor in visitors))
        print(f"after wave {wave + 1}: {process.memory_info().rss / MIB:.0f} MiB")


def free_port() -> int:
    """Return a port that nobody uses."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Start the app, measure, stop it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--waves", type=int, default=10)
    options = parser.parse_args()
    port, start = free_port(), time.perf_counter()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5).close()
                break
            except OSError:
                time.sleep(0.05)
        print(f"server ready after {time.perf_counter() - start:.2f} s")
        asyncio.run(measure(port, psutil.Process(process.pid), options))
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
