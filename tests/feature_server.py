"""A server on this machine that speaks WFS 2.0 and OGC API Features, well and badly."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.received import LAT, LON, UTM, feature, point

COUNT = 2_500
PAGE = 1_000


def features(first: int, count: int, place: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    found = []
    for number in range(first, min(first + count, COUNT)):
        one = feature(place or point(LON, LAT), name=f"Synthetischer Treff {number}")
        found.append({**one, "id": f"orte.{number}"})
    return found


def collection(found: list[dict[str, Any]], **members: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": found, **members}).encode()


GML = """<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0"
 xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:x="http://example.org/x"
 numberMatched="{matched}" numberReturned="1"><wfs:member><x:Ort gml:id="orte.1">
 <x:name>Synthetischer Treff</x:name><x:art>Begegnungsstätte</x:art><x:geom>{shape}</x:geom>
 </x:Ort></wfs:member></wfs:FeatureCollection>"""
GML_POINT = f"""<gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>{LAT} {LON}</gml:pos>
 </gml:Point>"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        kind = parts.path.strip("/").split("/")[0]
        getattr(self, f"_{kind.replace('-', '_')}", self._missing)(query)

    def _send(self, content: bytes, **headers: str) -> None:
        self.send_response(int(headers.pop("status", "200")))
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def _missing(self, _: dict[str, str]) -> None:
        self._send(b"", status="404")

    @property
    def _own(self) -> str:
        return f"http://{self.headers['Host']}"

    def _page(self, query: dict[str, str]) -> list[dict[str, Any]]:
        assert query["outputFormat"] == "application/json"
        return features(int(query["startIndex"]), int(query["count"]))

    def _wfs(self, query: dict[str, str]) -> None:
        self._send(collection(self._page(query), numberMatched=COUNT))

    def _small_pages(self, query: dict[str, str]) -> None:
        found = features(int(query["startIndex"]), 900)
        self._send(collection(found, numberMatched=COUNT))

    def _capped(self, query: dict[str, str]) -> None:
        found = features(int(query["startIndex"]), 500)
        self._send(collection(found, numberMatched="unknown"))

    def _capped_unsaid(self, query: dict[str, str]) -> None:
        self._send(collection(features(int(query["startIndex"]), 500)))

    def _counts_pages(self, query: dict[str, str]) -> None:
        found = self._page(query)
        self._send(collection(found, numberMatched=len(found)))

    def _same_page(self, query: dict[str, str]) -> None:
        self._send(collection(features(0, int(query["count"]))))

    def _promises(self, query: dict[str, str]) -> None:
        found = features(0, 5) if query["startIndex"] == "0" else []
        self._send(collection(found, numberMatched=COUNT))

    def _gml(self, _: dict[str, str]) -> None:
        self._send(GML.format(matched=1, shape=GML_POINT).encode(), Content_Type="text/xml")

    def _gml_pages(self, _: dict[str, str]) -> None:
        self._send(GML.format(matched=7, shape=GML_POINT).encode())

    def _gml_unknown(self, _: dict[str, str]) -> None:
        shown = GML.format(matched="unknown", shape=GML_POINT)
        self._send(shown.replace('Returned="1"', 'Returned="1000"').encode())

    def _gml_late(self, _: dict[str, str]) -> None:
        spaces = "".join(f'xmlns:n{one}="http://example.org/{one}" ' for one in range(300))
        shown = GML.format(matched=7, shape=GML_POINT)
        self._send(shown.replace("xmlns:wfs", f"{spaces} xmlns:wfs").encode())

    def _gml_full(self, _: dict[str, str]) -> None:
        shown = GML.format(matched=1000, shape=GML_POINT)
        self._send(shown.replace('Returned="1"', 'Returned="1000"').encode())

    def _gml_uncounted(self, _: dict[str, str]) -> None:
        shown = GML.format(matched=1, shape=GML_POINT)
        self._send(shown.replace('numberMatched="1" numberReturned="1"', "").encode())

    def _report(self, _: dict[str, str]) -> None:
        self._send(b"<ExceptionReport><Exception>typeNames unbekannt</Exception></ExceptionReport>")

    def _oapif(self, query: dict[str, str]) -> None:
        offset, limit = int(query.get("offset", 0)), int(query["limit"])
        following = (
            f"{self._own}/oapif/collections/orte/items?offset={offset + limit}&limit={limit}"
        )
        links = [{"rel": "next", "href": following}] if offset + limit < COUNT else []
        self._send(collection(features(offset, limit), links=links))

    def _endless(self, query: dict[str, str]) -> None:
        offset = int(query.get("offset", 0))
        link = {"rel": "next", "href": f"?offset={offset + 1}&limit=1"}
        found = [{**feature(point()), "id": str(offset)}]
        self._send(collection(found, links=[link]))

    def _loop(self, query: dict[str, str]) -> None:
        offset = int(query.get("offset", 0))
        link = {"rel": "next", "href": f"?offset={1 - offset}&limit=1"}
        self._send(collection([], links=[link]))

    def _elsewhere(self, _: dict[str, str]) -> None:
        link = {"rel": "next", "href": "http://169.254.169.254/latest/collections/x/items"}
        self._send(collection(features(0, 1), links=[link]))

    def _bad_link(self, _: dict[str, str]) -> None:
        self._send(collection(features(0, 1), links=[{"rel": "next", "href": "http://[x"}]))

    def _other_port(self, _: dict[str, str]) -> None:
        self._send(b"", status="302", Location="http://127.0.0.1:1/wfs")

    def _ends_early(self, _: dict[str, str]) -> None:
        self._send(collection(features(0, 500), numberMatched=COUNT, links=[]))

    def _wrong_crs(self, query: dict[str, str]) -> None:
        found = features(int(query["startIndex"]), 3 if query["startIndex"] == "0" else 0,
                         point(*UTM))  # fmt: skip
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}
        self._send(collection(found, crs=crs))

    def _two_crs(self, query: dict[str, str]) -> None:
        name = "EPSG:25832" if query["startIndex"] == "0" else "EPSG:4326"
        found = features(int(query["startIndex"]), PAGE)
        self._send(collection(found, crs={"type": "name", "properties": {"name": name}}))

    def _huge(self, _: dict[str, str]) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _number in range(2_000):
                self.wfile.write(b" " * 100_000)
        except OSError:
            self.close_connection = True

    def _slow(self, _: dict[str, str]) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _number in range(200):
                self.wfile.write(b" ")
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def _packed(self, _: dict[str, str]) -> None:
        self._send(b"\x1f\x8b", Content_Encoding="gzip")

    def _moved(self, _: dict[str, str]) -> None:
        self._send(b"", status="302", Location="/wfs?" + urlsplit(self.path).query)

    def _away(self, _: dict[str, str]) -> None:
        self._send(b"", status="302", Location="http://localhost.example/wfs")

    def _around(self, _: dict[str, str]) -> None:
        self._send(b"", status="302", Location=self.path)

    def _page_for_people(self, _: dict[str, str]) -> None:
        self._send(b'{"title": "Willkommen"}')


@contextmanager
def feature_server() -> Iterator[tuple[str, list[str]]]:
    """Yield the address of a running server, and the paths that it was asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.asked  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
