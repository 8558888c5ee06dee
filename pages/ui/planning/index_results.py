"""What an index says: sentences, ranks as chart and table, map, and what is missing."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.classes import NO_CLASS, Classes, Method, classify
from geo.indicators.palettes import Palette, colours
from geo.indicators.preset import PeriodRule
from geo.regions import at_level
from pages.i18n import text
from pages.indices import Calculated
from pages.ui import charts, state_along, state_areas, wording
from pages.ui.map import AreaMapData, area_map
from pages.ui.menu import screen
from pages.ui.planning import choice, index_charts, index_words, legend, tables

MAP_KEY = "indexkarte"
FEWEST_CLASSES, MOST_CLASSES, AREAS_OF_A_CLASS = 3, 5, 3
LONG_TABLE, TABLE_PX = 20, 560


def nothing(made: Calculated, district: District) -> None:
    """Say that no area has an index, and which indicators lack."""
    level = district.level_name(made.level).plural
    st.info(text("plan-index-nothing", level=level), icon=":material/database_off:")
    everywhere = made.preset.period_rule is PeriodRule.SAME
    total = str(len(at_level(district.areas, made.level)))
    lines = []
    for item in made.preset.items:
        label, count = wording.plain(index_words.label(item.key)), made.counts.get(item.key, 0)
        lines.append(text("plan-index-has", label=label, count=str(count), all=total))
    st.markdown("\n".join(f"- {line}" for line in lines))
    if everywhere:
        st.markdown(text("plan-index-no-common-period"))


def period(made: Calculated) -> str:
    """Show the periods with an index and return the chosen one."""
    known = made.periods
    if made.preset.period_rule is PeriodRule.NEWEST:
        st.caption(text("plan-index-snapshot"))
        return known[-1]
    return choice.period_of(known)


def sentences(made: Calculated, found: pd.DataFrame, names: "pd.Series[str]") -> None:
    """Say who is first, how sure ranks are, and which areas have no index."""
    ranked = found[found["rank"].notna()]
    first = ranked.iloc[0].to_dict()
    lead = wording.plain(str(names[first["area_key"]]))
    said = {"area": lead, "interval": index_words.interval(first), "ranked": str(len(ranked))}
    st.markdown(text("plan-index-first", value=index_words.value(first["value"]), **said))
    apart, pairs = clear_pairs(ranked)
    st.markdown(text("plan-index-pairs", apart=str(apart), pairs=str(pairs)))
    how = {"draws": wording.number(made.preset.draws), "seed": str(made.preset.seed)}
    st.markdown(text("plan-index-how-sure", **how))
    _without(made, found[found["rank"].isna()], names)


def _without(made: Calculated, found: pd.DataFrame, names: "pd.Series[str]") -> None:
    """Name the areas that have no index, and what each lacks."""
    lines = [
        f"- **{wording.plain(str(names[row['area_key']]))}:**"
        f" {wording.plain(index_words.lacking(made, row))}"
        for row in found.to_dict("records")
    ]
    if lines:
        st.markdown("\n".join((text("plan-index-without", count=len(lines)), "", *lines)))


def clear_pairs(ranked: pd.DataFrame) -> tuple[int, int]:
    """Return how many pairs of areas have intervals that do not overlap, and of how many."""
    low, high = (ranked[name].to_numpy(dtype=int) for name in ("rank_low", "rank_high"))
    apart = int((high[:, None] < low[None, :]).sum())
    return apart, len(ranked) * (len(ranked) - 1) // 2


def chart(found: pd.DataFrame, names: "pd.Series[str]") -> None:
    """Show the ranks as intervals."""
    st.header(text("plan-index-ranks"), anchor=False)
    st.markdown(text("plan-index-ranks-about"))
    figure = index_charts.intervals(found[found["rank"].notna()], names, state_areas.picked())
    st.plotly_chart(figure, config=charts.config(), key="index_raenge")


def table(made: Calculated, found: pd.DataFrame, names: "pd.Series[str]") -> None:
    """Show value, rank and interval of each area, and what it lacks: the twin of chart and map."""
    rows = [
        {
            text("plan-index-column-area"): names[row["area_key"]],
            text("plan-index-column-rank"): "" if pd.isna(row["rank"]) else str(row["rank"]),
            text("plan-index-column-interval"): index_words.interval(row),
            text("plan-index-column-value"): index_words.value(row["value"]),
            text("plan-index-column-lacks"): index_words.lacking(made, row),
        }
        for row in found.to_dict("records")
    ]
    shown = pd.DataFrame(rows).set_index(text("plan-index-column-area"))
    if not found["missing"].any():
        shown = shown.drop(columns=text("plan-index-column-lacks"))
    tables.show(shown, height=TABLE_PX if len(shown) > LONG_TABLE else "content")


def index_map(
    made: Calculated, district: District, found: pd.DataFrame, names: "pd.Series[str]"
) -> None:
    """Show the index on the map in a few classes with as many areas each, and its legend."""
    st.header(text("plan-index-map"), anchor=False)
    ranked = found[found["rank"].notna()]
    count = max(FEWEST_CLASSES, min(MOST_CLASSES, len(ranked) // AREAS_OF_A_CLASS))
    classes = classify(ranked["value"].to_numpy(), Method.QUANTILES, count)
    palette = colours(Palette.SEQUENTIAL, len(classes.counts))
    st.markdown(text("plan-index-map-about", classes=str(len(classes.counts))))
    picked = state_areas.picked()
    area_map(
        AreaMapData(
            revision=district.revision,
            level=made.level.value,
            selected=picked if picked in names else None,
            values={
                row["area_key"]: {"class": int(of), "text": index_words.place(row)}
                for row, of in zip(ranked.to_dict("records"), classes.of, strict=True)
                if of != NO_CLASS
            },
            palette=palette,
        ),
        key=MAP_KEY,
        on_select=functools.partial(state_areas.take_pick, MAP_KEY),
    )
    _legend(classes, palette, len(found) - len(ranked))


def _legend(classes: Classes, palette: tuple[str, ...], without: int) -> None:
    """Show what the colours mean, and how many areas have each."""
    rows: list[legend.Entry] = []
    for number, (color, count) in enumerate(zip(palette, classes.counts, strict=True)):
        low, high = (index_words.value(classes.bounds[end]) for end in (number, number + 1))
        rows.append((color, text("plan-index-class", low=low, high=high), count))
    if without:
        rows.append(("", text("plan-index-class-none"), without))
    name = text("plan-index-axis-value")
    legend.show(name, name, rows)


def picked_area(made: Calculated, found: pd.DataFrame, names: "pd.Series[str]") -> None:
    """Say about the picked area what the index says, and show the way to its calculation."""
    key = state_areas.picked()
    if key not in names:
        st.caption(text("plan-index-pick"))
        return
    row = found.set_index("area_key", drop=False).loc[key].to_dict()
    name = str(names[key])
    if pd.isna(row["rank"]):
        lacks = wording.plain(index_words.lacking(made, row))
        st.markdown(text("plan-index-area-without", area=wording.plain(name), lacks=lacks))
    else:
        said = {"interval": index_words.interval(row), "ranked": str(row["ranked"])}
        said |= {"rank": str(row["rank"]), "value": index_words.value(row["value"])}
        st.markdown(text("plan-index-area", area=wording.plain(name), **said))
    st.page_link(
        screen("planning_method.py").file,
        label=text("plan-index-to-steps", area=name),
        icon=":material/function:",
        query_params=state_along.along({state_areas.REGION: name}),
    )
