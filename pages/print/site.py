"""The guide as plain pages without a script: index, topics, areas, entries.

The same pages are served below ``/verzeichnis/`` and written into a folder: their links to each
other are relative. Each language has its own.
"""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby

import geopandas as gpd

from geo.district import District
from geo.facilities import Filter, select
from geo.model import Level, LocationClass
from geo.publish import PublicFacility
from geo.regions import ancestors
from pages.i18n import LANGUAGES, Language, current, speaking, text
from pages.print import addresses, linked_data, sources
from pages.print.html import render
from pages.print.items import LONGEST_NAME, item, lines, one_line, protected_lines
from pages.print.languages import alternates, others, remarks, to_german
from pages.print.register import inside, planregionen
from pages.print.tree import Branch, branch
from pages.ui import entries, places, wording
from pages.ui.menu import screen

INDEX = "index.html"
LEGAL = ("sources.py", "imprint.py", "privacy.py", "accessibility.py")


@dataclass(frozen=True)
class Place:
    """Where the pages stand.

    ``root`` is the public start of all addresses ("https://…" or nothing), ``style`` the address
    of the stylesheet (relative to the folder where it begins with no "/"), ``home`` what the index
    is called in links; ``app`` says whether the app and the papers are beside them, ``languages``
    in which languages the pages are.
    """

    style: str
    policy: str
    home: str = ""
    root: str = ""
    app: bool = True
    languages: tuple[Language, ...] = tuple(LANGUAGES.values())


@dataclass(frozen=True, eq=False)
class Site:
    """The pages of one district in one language, the current one where none is named.

    ``offers`` are rows of `pages.context.offers`; district and offers have the language's terms.
    """

    district: District
    offers: gpd.GeoDataFrame
    place: Place
    language: Language = field(default_factory=current)

    @functools.cached_property
    def pages(self) -> dict[str, Callable[[], str]]:
        """Path of each page → what makes it; a protected entry has none of its own.

        The address would name it in the browser's history: it stands in full in the lists.
        """
        taxonomy, part = self.district.taxonomy, functools.partial
        rows: Iterable[PublicFacility] = self.shown.itertuples()
        makers: dict[str, Callable[[], str]] = {
            INDEX: self._index,
            **{addresses.topic_page(key): part(self._topic, key) for key in taxonomy.lebenslagen},
            **{addresses.group_page(key): part(self._group, key) for key in taxonomy.groups},
            **{addresses.area_page(key): part(self._area, key) for key in self.tree.keys},
            **{
                addresses.entry_page(row.Index): part(self._entry, row)
                for row in rows
                if row.location_class == LocationClass.PUBLIC
            },
        }
        return {path: part(self._spoken, make) for path, make in makers.items()}

    def _spoken(self, make: Callable[[], str]) -> str:
        with speaking(self.language):
            return make()

    @functools.cached_property
    def tree(self) -> Branch:
        """The district with its areas."""
        return branch(self.district.areas, self.district.key)

    @functools.cached_property
    def shown(self) -> gpd.GeoDataFrame:
        """What exists or is planned."""
        return inside(self.district, self.offers, "")

    def _index(self) -> str:
        taxonomy = self.district.taxonomy
        topics = [
            (addresses.topic_page(term.key), term.label, len(self._of(lebenslagen={term.key})))
            for term in taxonomy.lebenslagen.values()
        ]
        groups = [
            (addresses.group_page(group.key), group.label, len(self._of(groups={group.key})))
            for group in taxonomy.groups.values()
        ]
        title = text("page-index-title", district=self.district.name)
        return self._page(
            INDEX, "index_page.html", title, topics=topics, groups=groups, areas=self.tree
        )

    def _of(self, **chosen: set[str]) -> gpd.GeoDataFrame:
        wanted = Filter(**{name: frozenset(keys) for name, keys in chosen.items()})  # type: ignore[arg-type]
        return select(self.offers, self.district.areas, self.district.taxonomy, wanted)

    def _topic(self, key: str) -> str:
        term = self.district.taxonomy.lebenslagen[key]
        rows = self._of(lebenslagen={key})
        return self._list(addresses.topic_page(key), term.label, rows, intro=term.description)

    def _group(self, key: str) -> str:
        label = self.district.taxonomy.groups[key].label
        return self._list(addresses.group_page(key), label, self._of(groups={key}))

    def _area(self, key: str) -> str:
        row = self.district.areas.loc[key]
        kind = self.district.level_name(Level(str(row["level"]))).singular
        papers = [(text("page-area-pdf"), addresses.area_pdf(key))]
        if key in planregionen(self.district):
            papers.append((text("page-booklet-pdf"), addresses.booklet(key, "pdf")))
            papers.append((text("page-booklet-html"), addresses.booklet(key, "html")))
        rows = inside(self.district, self.offers, key)
        return self._list(
            addresses.area_page(key),
            str(row["name"]),
            rows,
            foreign=True,
            intro=text(
                "page-area-about",
                kind=kind,
                population=wording.number(row["population"]),
                date=wording.date(row["population_date"]),
            ),
            in_app=addresses.area_in_app(places.label_of(self.district, key)),
            papers=papers,
            above=tuple(reversed(ancestors(self.district.areas, key))),
            members=sources.members(self.district, key),
        )

    def _list(
        self,
        path: str,
        title: str,
        rows: gpd.GeoDataFrame,
        *,
        foreign: bool = False,
        **more: object,
    ) -> str:
        groups, types = self.district.taxonomy.groups, list(self.district.taxonomy.types)
        order = rows.assign(
            of_group=rows["group"].map(list(groups).index), of_type=rows["type"].map(types.index)
        ).sort_values(["of_group", "of_type"], kind="stable")
        parts = [
            (groups[key].label, [self._brief(row) for row in part])
            for key, part in groupby(
                rows.loc[order.index].itertuples(), key=lambda row: str(row.group)
            )
        ]
        values = {"intro": "", "in_app": "", "papers": [], "above": (), "members": (), **more}
        count = wording.entries(len(rows))
        return self._page(
            path, "list_page.html", title, foreign=foreign, parts=parts, count=count, **values
        )

    def _brief(self, row: PublicFacility) -> dict[str, object]:
        public = row.location_class == LocationClass.PUBLIC
        town = (row.locality if public else "") or row.gemeinde
        kind = row.type_label
        return {
            "page": addresses.entry_page(row.Index) if public else "",
            "lines": () if public else protected_lines(self.district, row),
            "name": one_line(row.name, LONGEST_NAME),
            "kind": text("page-kind-in-town", kind=kind, town=town) if town else kind,
            "planned": wording.status(row.status),
        }

    def _entry(self, row: PublicFacility) -> str:
        path = addresses.entry_page(row.Index)
        shown = item(self.district, row, 0, "")
        rows = entries.detail(self.district, row)["rows"]
        return self._page(
            path,
            "entry_page.html",
            shown.name,
            foreign=True,
            item=shown,
            lines=lines(row, rows, left_out=set()),
            in_app=addresses.entry_in_app(row.Index),
            above=(str(row.sozialraum_key),) if row.sozialraum_key else (),
            things=(linked_data.organization(self.district, row, self.canonical(path)),),
        )

    def canonical(self, path: str) -> str:
        """Return the public address of a page, without a host where that is unknown."""
        return f"{self.place.root}{addresses.prefix(self.language)}{'' if path == INDEX else path}"

    def _page(
        self, path: str, template: str, title: str, *, foreign: bool = False, **values: object
    ) -> str:
        """Return a page; ``foreign`` says that its title are words of the data."""
        above = [
            (str(self.district.areas.at[key, "name"]), addresses.area_page(key), True)
            for key in values.get("above", ())  # type: ignore[attr-defined]
        ]
        own = [] if path == INDEX else [(title, path, foreign)]
        steps = [(text("page-directory"), INDEX, False), *above, *own]
        crumbs = linked_data.breadcrumb([(name, self.canonical(page)) for name, page, _ in steps])
        things: tuple[dict[str, object], ...] = values.pop("things", ())  # type: ignore[assignment]
        public, here = ("", self.place.home) if path == INDEX else (path, path)
        return render(
            template,
            title=title,
            foreign=foreign,
            steps=steps,
            up="../" * path.count("/"),
            to_german=to_german(path),
            place=self.place,
            canonical=self.canonical(path),
            alternates=alternates(public, f"{self.place.root}{addresses.PREFIX}"),
            others=others(here, self.place.languages),
            remarks=remarks(),
            district=self.district,
            contact=sources.contact(self.district),
            legal=[(screen(file).title, screen(file).address({})) for file in LEGAL],
            in_app_start=screen("start.py").address({}),
            linked_data=linked_data.graph(*things, crumbs),
            **values,
        )
