"""Full-text search over facilities in everyday words.

Every word of a query must be found in an entry, exactly, as the beginning or a part of a word, or
with a slip of the keyboard; umlauts may be written in any way. Everyday words ("Babykurs") lead to
the types and services that the taxonomy names for them. Spelling tolerance is RapidFuzz's
normalised Indel similarity.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from geo.district import District
from geo.taxonomy import FacilityType, Taxonomy

FIELD_WEIGHTS = {
    "name": 3.0,
    "type": 2.5,
    "service": 1.5,
    "place": 1.5,
    "organization": 1.0,
    "street": 0.5,
}
"""How much a hit counts by where it stands: the name says most, the organisation least.

A hit in a short name counts a little more: it says more of what the name says.
"""

MIN_SIMILARITY = 80
"""Least similarity (0-100) of a mistyped word: one slip in a word of six letters still passes."""

MIN_FUZZY_LENGTH = 4
"""Shorter words are not corrected: "Kita" would become half the dictionary."""

PREFIX_SCORE, PART_SCORE = 0.9, 0.7
"""A hit at the beginning or inside of a word, as a share of a whole-word hit."""

_FOLD = str.maketrans({"ß": "ss", "'": None, "’": None, "ʼ": None})
_DIGRAPHS = re.compile("([aou])e+")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return ``text`` in lower case without umlauts: ä, ae and a become the same letter."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_FOLD))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _DIGRAPHS.sub(r"\1", plain)


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return _WORD.findall(fold(text))


MAX_PHRASE = 4
"""Longest everyday phrase in words."""

TARGET_SHARE = 0.9
"""How much each further target of an everyday word counts less: the first is the best answer."""


@dataclass(frozen=True)
class SearchResult:
    """Ids of the entries found, best first; ``partial`` if no entry matched all words."""

    ids: tuple[str, ...]
    partial: bool = False


@dataclass(frozen=True)
class SearchIndex:
    """An inverted index: ``postings`` maps a word to weights by facility position.

    ``stop_words`` are filler words (folded): a query is judged by the others.
    """

    ids: tuple[str, ...]
    postings: Mapping[str, Mapping[int, float]]
    everyday: Mapping[str, Mapping[int, float]]
    stop_words: frozenset[str]

    def search(self, query: str) -> SearchResult:
        """Return the entries that match all words of the query, else those that match some.

        An empty query, or one of filler words alone, returns all entries in their given order.
        """
        terms = [term for term in self._terms(words(query)) if term not in self.stop_words]
        if not terms:
            return SearchResult(self.ids)
        by_term = np.array([self._score(term) for term in terms])
        scores = np.where((by_term > 0).all(axis=0), by_term.sum(axis=0), 0.0)
        partial = not scores.any()
        return SearchResult(self._ranked(by_term.sum(axis=0) if partial else scores), partial)

    def _terms(self, wanted: list[str]) -> list[str]:
        """Return the words of a query, everyday phrases of several words kept together."""
        if not wanted:
            return []
        for length in range(min(len(wanted), MAX_PHRASE), 1, -1):
            phrase = " ".join(wanted[:length])
            if phrase in self.everyday:
                return [phrase, *self._terms(wanted[length:])]
        return [wanted[0], *self._terms(wanted[1:])]

    def _ranked(self, scores: npt.NDArray[np.float64]) -> tuple[str, ...]:
        order = np.argsort(-scores, kind="stable")
        return tuple(self.ids[i] for i in order if scores[i] > 0)

    def _score(self, term: str) -> npt.NDArray[np.float64]:
        written = similar(term, self.postings)
        spoken = similar(term, self.everyday, parts=False)
        if not written and not spoken and len(term) >= MIN_FUZZY_LENGTH:
            written = mistyped(term, self.postings)
            spoken = mistyped(term, self.everyday)
        found = np.zeros(len(self.ids))
        for matches, index in ((written, self.postings), (spoken, self.everyday)):
            for word, share in matches:
                _raise_to(found, index[word], share)
        return found


def _raise_to(scores: npt.NDArray[np.float64], weights: Mapping[int, float], share: float) -> None:
    positions = np.fromiter(weights.keys(), dtype=np.intp, count=len(weights))
    values = np.fromiter(weights.values(), dtype=float, count=len(weights)) * share
    scores[positions] = np.maximum(scores[positions], values)


def similar(term: str, vocabulary: Iterable[str], *, parts: bool = True) -> list[tuple[str, float]]:
    """Return the words of the vocabulary that ``term`` is or begins, with a score of 0-1.

    ``parts`` also accepts the term inside a longer word ("turnen" in "kinderturnen").
    """
    found = {}
    for word in vocabulary:
        if word == term:
            found[word] = 1.0
        elif word.startswith(term):
            found[word] = PREFIX_SCORE
        elif parts and len(term) >= MIN_FUZZY_LENGTH and term in word:
            found[word] = PART_SCORE
    return list(found.items())


def mistyped(term: str, vocabulary: Iterable[str]) -> list[tuple[str, float]]:
    """Return the words that ``term`` is a slip of the keyboard for, with a score of 0-1."""
    hits = process.extract(
        term, list(vocabulary), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, limit=20
    )
    return [(word, score / 100 * PART_SCORE) for word, score, _ in hits]


def build_index(facilities: gpd.GeoDataFrame, district: District) -> SearchIndex:
    """Return the index of ``facilities`` with the words of the district's taxonomy."""
    postings: dict[str, dict[int, float]] = defaultdict(dict)
    texts = _texts(facilities, district)
    for field, column in texts.items():
        known = {text: words(text) for text in set(column)}
        for position, text in enumerate(column):
            found = known[text]
            weight = FIELD_WEIGHTS[field] + (1 / len(found) if field == "name" and found else 0.0)
            for word in found:
                weights = postings[word]
                weights[position] = max(weights.get(position, 0.0), weight)
    return SearchIndex(
        ids=tuple(facilities.index),
        postings=dict(postings),
        everyday=_everyday(facilities, district.taxonomy),
        stop_words=frozenset(word for text in district.taxonomy.stop_words for word in words(text)),
    )


def _texts(facilities: gpd.GeoDataFrame, district: District) -> dict[str, list[str]]:
    taxonomy = district.taxonomy
    kinds = {key: _type_text(kind) for key, kind in taxonomy.types.items()}
    services = {key: " ".join(s.label for s in taxonomy.services_of(key)) for key in taxonomy.types}
    places = _place_texts(district)
    return {
        "name": list(facilities["name"]),
        "type": [kinds[key] for key in facilities["type"]],
        "service": [services[key] for key in facilities["type"]],
        "place": [
            f"{row.locality} {row.ortsteil} {row.postcode} {places.get(row.gemeinde_key, '')}"
            for row in facilities.itertuples()
        ],
        "organization": list(facilities["organization"]),
        "street": list(facilities["street"]),
    }


def _type_text(kind: FacilityType) -> str:
    return " ".join((kind.label, kind.plural, *kind.words))


def _place_texts(district: District) -> dict[str, str]:
    """Names by which a Gemeinde is known: its own, its Sozialraum's, its Ortsteile's."""
    areas = district.areas
    ortsteile = district.ortsteile.groupby("gemeinde_key")["name"].agg(" ".join)
    return {
        key: f"{row.name_} {areas.at[row.parent_key, 'name']} {ortsteile.get(key, '')}"
        for key, row in (
            (row.Index, row)
            for row in areas[areas["level"] == "gemeinde"]
            .rename(columns={"name": "name_"})
            .itertuples()
        )
    }


def _everyday(facilities: gpd.GeoDataFrame, taxonomy: Taxonomy) -> dict[str, dict[int, float]]:
    """Map each everyday word to the positions of the facilities that answer it."""
    by_type: dict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(facilities["type"]):
        by_type[key].append(position)
    meanings = {
        **{f"type:{key}": (key,) for key in taxonomy.types},
        **{f"service:{s.key}": s.offered_by for s in taxonomy.services.values()},
    }
    everyday: dict[str, dict[int, float]] = defaultdict(dict)
    spoken = [*taxonomy.everyday_words.items()]
    spoken += [(w, (f"service:{s.key}",)) for s in taxonomy.services.values() for w in s.words]
    for word, targets in spoken:
        weights = everyday[" ".join(words(word))]
        for rank, target in enumerate(targets):
            weight = FIELD_WEIGHTS["service"] * TARGET_SHARE**rank
            for position in (p for key in meanings[target] for p in by_type[key]):
                weights[position] = max(weights.get(position, 0.0), weight)
    return dict(everyday)
