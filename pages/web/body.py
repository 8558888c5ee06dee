"""An answer that is made once and sent often: bytes, their gzip form, strong ETags, 304."""

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

NO_CACHE = "no-cache"
UNSTORED = {"Cache-Control": "no-store"}
FOR_EVERYBODY = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
}
IMMUTABLE = "public, max-age=31536000, immutable"

SMALLEST_COMPRESSED_BYTES = 500
"""Below this a gzip header costs more than it saves."""

_TEXT = re.compile(r"text/|image/svg|application/(geo\+)?json|application/manifest")
_TAG = re.compile(r'(?:W/)?("[^"]*")')


@dataclass(frozen=True)
class Body:
    """Content with its media type; ``compressed`` is empty where gzip does not pay."""

    content: bytes
    media_type: str
    compressed: bytes
    digest: str

    @classmethod
    def of(cls, content: bytes, media_type: str) -> "Body":
        """Make a body: compress text, and hash (first 16 hex digits of SHA-256)."""
        worth_it = _TEXT.match(media_type) and len(content) >= SMALLEST_COMPRESSED_BYTES
        compressed = gzip.compress(content, compresslevel=9, mtime=0) if worth_it else b""
        digest = hashlib.sha256(content).hexdigest()[:16]
        return cls(content, media_type, compressed, digest)


def answer(
    request: Request,
    body: Body,
    cache_control: str = NO_CACHE,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the body, gzipped if the client takes it, or 304 if the client has it already.

    The compressed form has a strong ETag of its own; either one in ``If-None-Match`` is a match.
    """
    packed = bool(body.compressed) and accepts_gzip(request.headers.get("accept-encoding", ""))
    plain_tag, packed_tag = f'"{body.digest}"', f'"{body.digest}-gzip"'
    head = {
        "ETag": packed_tag if packed else plain_tag,
        "Cache-Control": cache_control,
        **({"Vary": "Accept-Encoding"} if body.compressed else {}),
        **(headers or {}),
    }
    if _matches(request.headers.get("if-none-match", ""), {plain_tag, packed_tag}):
        return Response(status_code=304, headers=head)
    content = body.compressed if packed else body.content
    head["Content-Type"] = body.media_type
    head["Content-Length"] = str(len(content))
    if packed:
        head["Content-Encoding"] = "gzip"
    return Response(b"" if request.method == "HEAD" else content, headers=head)


def accepts_gzip(accept_encoding: str) -> bool:
    """Tell whether an ``Accept-Encoding`` header allows gzip, with its weights."""
    weights = {}
    for part in accept_encoding.lower().split(","):
        coding, _, weight = part.partition(";")
        weights[coding.strip()] = weight.replace(" ", "")
    chosen = weights.get("gzip", weights.get("*"))
    return chosen is not None and not re.fullmatch(r"q=0(\.0*)?", chosen)


def _matches(if_none_match: str, tags: set[str]) -> bool:
    return if_none_match.strip() == "*" or not tags.isdisjoint(_TAG.findall(if_none_match))
