"""What Streamlit's own login (OpenID Connect through Authlib) says of a person.

Screens have it from Streamlit; routes read the same signed cookie. What Streamlit does not offer
in public is taken from its modules here and nowhere else; a test fails if a new version moves it.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import streamlit as st
from streamlit.auth_util import get_cookie_with_chunks, get_origin_from_redirect_uri
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

COOKIE: Final = "_streamlit_user"
SECTION: Final = "auth"
Claims = Mapping[str, Any]


def is_configured() -> bool:
    """Tell whether the operator named an office that signs people in."""
    return st.secrets.load_if_toml_exists() and SECTION in st.secrets


def is_secure() -> bool:
    """Tell whether people reach the login by HTTPS."""
    return str(get_origin_from_redirect_uri()).startswith("https:")


def of_script() -> Claims:
    """Return what is said of who runs this script; nothing outside of one."""
    return st.user.to_dict() if get_script_run_ctx(suppress_warning=True) else {}


def of_cookies(cookies: Mapping[str, str]) -> Claims:
    """Return what the signed cookie of a request says; nothing for one that we never signed."""
    if not is_configured():
        return {}
    secret = get_cookie_secret()

    def one(name: str) -> bytes | None:
        value = cookies.get(name)
        return decode_signed_value(secret, name, value.encode("latin-1")) if value else None

    raw = get_cookie_with_chunks(one, COOKIE)
    claims = json.loads(raw) if raw else {}
    if not isinstance(claims, dict) or claims.get("origin") != get_origin_from_redirect_uri():
        return {}
    return claims
