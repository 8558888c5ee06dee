"""Messages that no page of ours sends, over the websocket of somebody who is not signed in."""

import asyncio
import urllib.request
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import pytest
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Origin

from geo.permissions import Action
from pages.accounts.needs import SCREENS
from pages.i18n import text
from pages.ui.menu import Screen, screen

pytestmark = pytest.mark.browser

CLOSED = [screen(file) for file, action in SCREENS.items() if action is not Action.SEE]
IN_A_NETWORK = [one for one in CLOSED if one.where == "professional"]
"""What a trusted network may see without an account."""
HOME = screen("guide.py")
CLOSED_TITLE = text("pro-frame-closed-title")
ONLY_LINKS = {"professionals.py", "meeting.py", "centre_partners.py"}
"""Screens on which nothing can be chosen at first: no shipped entry names partners of a centre."""
WAIT_S = 20.0
QUIET_S = 1.0


class Visitor:
    """Somebody who speaks Streamlit's protocol without a browser."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self.socket = socket
        self.heard: list[ForwardMsg] = []

    async def say(self, message: BackMsg) -> None:
        await self.socket.send(message.SerializeToString())

    async def run(self, message: BackMsg) -> list[ForwardMsg]:
        """Send a message that runs the script; return all answers until it has run."""
        await self.say(message)
        first = len(self.heard)
        while not (
            any(one.HasField("new_session") for one in self.heard[first:])
            and self.heard[-1].script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            and self.heard[-1].HasField("script_finished")
        ):
            await self.hear(WAIT_S)
        return self.heard[first:]

    async def hear(self, seconds: float) -> None:
        answer = ForwardMsg()
        answer.ParseFromString(await asyncio.wait_for(self.socket.recv(), seconds))
        self.heard.append(answer)

    async def rest(self) -> None:
        """Take whatever comes until nothing more comes."""
        try:
            while True:
                await self.hear(QUIET_S)
        except (TimeoutError, websockets.ConnectionClosed):
            return


@asynccontextmanager
async def visiting(address: str) -> AsyncIterator[Visitor]:
    url = f"{address.replace('http', 'ws')}/_stcore/stream"
    async with websockets.connect(url, max_size=None, origin=Origin(address)) as socket:
        yield Visitor(socket)


def by_name(wanted: Screen) -> BackMsg:
    message = BackMsg()
    message.rerun_script.page_name = wanted.url
    return message


def by_hash(page: str) -> BackMsg:
    message = BackMsg()
    message.rerun_script.page_script_hash = page
    return message


@pytest.fixture(scope="module")
def hashes(address_professionals: str) -> dict[str, str]:
    """Return what Streamlit calls each screen, as who may see them hears it, by its address."""
    known = asked(opened(address_professionals, by_name(IN_A_NETWORK[0])))
    pages = [page for one in known for page in one.navigation.app_pages]
    return {page.url_pathname: page.page_script_hash for page in pages}


def headings(answers: list[ForwardMsg]) -> set[str]:
    return {one.delta.new_element.heading.body for one in answers} - {""}


def is_closed(answers: list[ForwardMsg], wanted: Screen) -> bool:
    """Tell whether answers show the closed door of a screen, and nothing behind it."""
    if wanted.where != "editing":
        return headings(answers) == {CLOSED_TITLE}
    links = {one.delta.new_element.page_link.label for one in answers}
    return headings(answers) == {wanted.title} and text("pro-edit-closed-tell") in links


def widgets(answers: list[ForwardMsg]) -> list[str]:
    """Return the ids of all widgets that answers name."""
    found = []
    for answer in answers:
        element = answer.delta.new_element
        kind = element.WhichOneof("type")
        if kind and hasattr(getattr(element, kind), "id"):
            found.append(str(getattr(element, kind).id))
    return [one for one in found if one]


def asked(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a conversation in a thread of its own: the browser's loop runs in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


async def opened(address: str, message: BackMsg) -> list[ForwardMsg]:
    async with visiting(address) as visitor:
        return await visitor.run(message)


@pytest.mark.parametrize("wanted", CLOSED, ids=lambda one: one.url)
def test_a_closed_screen_stays_closed(address: str, hashes: dict[str, str], wanted: Screen) -> None:
    for message in (by_name(wanted), by_hash(hashes[wanted.url])):
        assert is_closed(asked(opened(address, message)), wanted)


@pytest.mark.parametrize("wanted", IN_A_NETWORK, ids=lambda one: one.url)
def test_a_conversation_of_a_professional_cannot_be_replayed(
    address: str, address_professionals: str, hashes: dict[str, str], wanted: Screen
) -> None:
    known = asked(opened(address_professionals, by_name(wanted)))
    message = by_hash(hashes[wanted.url])
    for name in widgets(known):
        state = message.rerun_script.widget_states.widgets.add()
        state.id, state.trigger_value = name, True
    answers = asked(opened(address, message))
    assert is_closed(answers, wanted)
    theirs = set(widgets(known)) - set(widgets(asked(opened(address, by_name(HOME)))))
    assert bool(theirs) is (wanted.file not in ONLY_LINKS)
    assert not theirs & set(widgets(answers))


def orders() -> dict[str, BackMsg]:
    """Orders to the server that no visitor may give."""
    found = {
        "clear_cache": BackMsg(clear_cache=True),
        "set_run_on_save": BackMsg(set_run_on_save=True),
        "debug_disconnect_websocket": BackMsg(debug_disconnect_websocket=True),
        "debug_shutdown_runtime": BackMsg(debug_shutdown_runtime=True),
        "load_git_info": BackMsg(load_git_info=True),
    }
    message = BackMsg()
    request = message.backend_operation_request
    request.request_id, request.session_id = "1", "eine-andere"
    request.deferred_file.file_id = "0" * 40
    found["deferred_file"] = message
    message = BackMsg()
    message.file_urls_request.request_id = "1"
    message.file_urls_request.session_id = "eine-andere"
    message.file_urls_request.file_names.append("../../etwas.csv")
    found["file_urls_request"] = message
    return found


async def ordered(address: str, message: BackMsg) -> list[ForwardMsg]:
    async with visiting(address) as visitor:
        await visitor.run(by_name(HOME))
        before = len(visitor.heard)
        await visitor.say(message)
        await visitor.rest()
        return visitor.heard[before:]


@pytest.mark.parametrize("name", orders())
def test_an_order_to_the_server_harms_nobody_else(address: str, name: str) -> None:
    answers = asked(ordered(address, orders()[name]))
    assert "git_info_changed" not in {one.WhichOneof("type") for one in answers}
    with urllib.request.urlopen(f"{address}/health", timeout=20) as answer:
        assert answer.status == 200
    assert headings(asked(opened(address, by_name(HOME))))
