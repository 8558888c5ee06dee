"""Where people reach this server, for addresses that must be whole."""

from starlette.requests import Request
from streamlit import config

from pages.web.headers import plain_host


def public_root() -> str:
    """Return the public start of addresses that the operator named, empty if none."""
    name = str(config.get_option("browser.serverAddress"))
    return "" if name in {"", "localhost"} else f"https://{name}"


def origin_of(request: Request) -> str:
    """Return the public start of addresses, else that of the request; empty for a strange host."""
    host = request.headers.get("host", "")
    return public_root() or (f"{request.url.scheme}://{host}" if plain_host(host) else "")
