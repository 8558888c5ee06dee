"""Which index is shown: a preset, shipped or from a file, and what was changed of it."""

import dataclasses
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from geo.indicators.preset import Effect, Item, PeriodRule, Preset
from geo.indicators.scores import Aggregation, Normalisation
from geo.model import Level
from loaders.presets import check_indicators, parse_preset
from pages import indices
from pages.figures import Figures
from pages.i18n import text
from pages.ui import problems, wording
from pages.ui import state_planning_index as state
from pages.ui.planning import index_address, index_words

UPLOADED = "datei-"
"""How the keys of presets from files begin."""


@dataclass(frozen=True)
class Chosen:
    """The preset under its key, as it is and as it was changed."""

    key: str
    original: Preset
    preset: Preset

    @property
    def is_changed(self) -> bool:
        """Tell whether something was changed that counts."""
        return self.preset is not self.original

    def address(self, preset: Preset) -> str:
        """Return changed choices as a parameter of the address, empty if they are the preset's."""
        said = index_address.write(self.key, preset)
        return "" if said == index_address.write(self.key, self.original) else said


def chosen(figures: Figures) -> Chosen:
    """Show the presets and return the chosen one with its changes."""
    known = dict(sorted(indices.shipped().items(), key=lambda named: not _has_values(named[1])))
    choices = {preset.name: key for key, preset in known.items()}
    file = state.kept()
    if file:
        key, name, preset = file
        known[key] = preset
        choices[text("plan-index-from-file", name=preset.name, file=name)] = key
    key = state.preset_box(choices)
    said = state.changed_choice()
    owner = index_address.owner(said)
    mine = owner == key
    changed = mine and index_address.read(said, known[key], figures.catalogue.indicators)
    return Chosen(key, known[key], changed or known[key])


def _has_values(preset: Preset) -> bool:
    """Tell whether an area of the district has the index: such presets are offered first."""
    return bool(indices.calculated(Level.SOZIALRAUM, preset).periods)


def upload(figures: Figures) -> None:
    """Show the field for a file with a preset, and keep a good one in the session."""
    file = state.upload()
    if file and not state.is_kept(file):
        with problems.told():
            content = file.getvalue()
            preset = parse_preset(content, file.name)
            check_indicators(file.name, preset, figures.catalogue.indicators)
            state.keep(key_of(content), preset, file)


def key_of(content: bytes) -> str:
    """Return the key of a preset from a file: the same content has the same key."""
    return UPLOADED + sha256(content).hexdigest()[:8]


def about(one: Chosen) -> None:
    """Show what the preset says of itself, and who decided it."""
    if one.preset.description:
        st.warning(wording.plain(one.preset.description), icon=":material/warning:")
    decided = one.preset.decided_by or text("plan-index-decided-nobody")
    st.markdown(text("plan-index-decided", who=wording.plain(decided)))


def editor(figures: Figures, one: Chosen) -> None:
    """Show the fields by which the choices can be changed, and the way back."""
    with st.expander(text("plan-index-editor"), icon=":material/tune:"):
        _indicators(figures, one)
        st.markdown(text("plan-index-items"))
        for item in one.preset.items:
            _item(one, item)
        _rules(one)
    if one.is_changed:
        st.info(text("plan-index-is-changed"), icon=":material/edit:")
        st.button(
            text("plan-index-reset"),
            key="index_zuruecksetzen",
            icon=":material/undo:",
            on_click=state.forget_changes,
        )


def _indicators(figures: Figures, one: Chosen) -> None:
    catalogue = figures.catalogue
    own = {item.key: item for item in one.preset.items}
    labels = {key: key for key in own}
    labels |= {i.key: i.label for i in catalogue.ordered}

    def apply(keys: list[str]) -> str:
        items = tuple(own.get(key) or Item(key, Effect.RAISES) for key in keys or own)
        return one.address(dataclasses.replace(one.preset, items=items))

    state.indicator_picker(labels, list(own), apply)


def _item(one: Chosen, item: Item) -> None:
    """Show effect and weight of one indicator."""
    label = index_words.label(item.key)

    def put(new: Item) -> str:
        items = tuple(new if other.key == new.key else other for other in one.preset.items)
        return one.address(dataclasses.replace(one.preset, items=items))

    left, right = st.columns(2)
    with left:
        state.choice_switch(
            f"wirkung_{item.key}",
            text("plan-index-effect-of", label=wording.plain(label)),
            {effect: index_words.effect(effect) for effect in Effect},
            item.polarity,
            lambda value: put(dataclasses.replace(item, polarity=value)),
        )
    with right:
        state.weight_field(
            item.key,
            text("plan-index-weight-of", label=wording.plain(label)),
            item.weight,
            lambda value: put(dataclasses.replace(item, weight=value)),
        )


def _rules(one: Chosen) -> None:
    """Show how values are normalised and combined, and which periods count."""
    preset = one.preset
    state.choice_switch(
        "normierung",
        text("plan-index-fact-normalisation"),
        {rule: index_words.normalisation(rule) for rule in Normalisation},
        preset.normalisation,
        lambda value: one.address(dataclasses.replace(preset, normalisation=value)),
    )
    state.choice_switch(
        "verbindung",
        text("plan-index-fact-aggregation"),
        {rule: index_words.aggregation(rule) for rule in Aggregation},
        preset.aggregation,
        lambda value: one.address(dataclasses.replace(preset, aggregation=value)),
    )
    state.choice_switch(
        "zeiten",
        text("plan-index-fact-period-rule"),
        {rule: index_words.period_rule(rule) for rule in PeriodRule},
        preset.period_rule,
        lambda value: one.address(dataclasses.replace(preset, period_rule=value)),
    )
