"""The menu as plain data: which file, which German address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlencode

from pages.i18n import address_query, text


@dataclass(frozen=True)
class Screen:
    """One screen of the product: in the menu, in the footer, or in frames of other sites.

    Those for planning are reached from the screen "Planung"; they exist in German alone. They come
    in two parts: figures of areas, and who reaches which offers. Those for professionals exist in
    German alone too, in the sections of their start screen, and open only where the operator says
    so. Those for editing stand in the menu of whoever may edit; one is reached by a link alone.
    """

    file: str
    url: str
    icon: str
    where: Literal["menu", "footer", "frame", "planning", "professional", "editing"] = "menu"
    part: Literal["figures", "coverage", "information", "places", "calendar"] = "figures"

    @property
    def title(self) -> str:
        """What the screen is called in the current language."""
        return text(self._message)

    @property
    def help(self) -> str:
        """What the screen is for, in the current language."""
        return text(f"{self._message}-help")

    def address(self, query: Mapping[str, str]) -> str:
        """Return where the screen stands, from the root of the server, in the current language."""
        asked = urlencode({**query, **address_query()}, quote_via=quote)
        return f"/{self.url}?{asked}" if asked else f"/{self.url}"

    @property
    def professional(self) -> bool:
        """Whether the screen is for professionals alone."""
        return self.where == "professional" or self.file == FOR_PROFESSIONALS

    @property
    def _message(self) -> str:
        match self.where:
            case "planning":
                return f"plan-menu-{self.name}"
            case "professional" | "editing":
                return f"pro-menu-{self.name}"
            case _:
                return f"menu-{self.name}"

    @property
    def name(self) -> str:
        """The screen's name in the catalogue."""
        return self.file.removesuffix(".py").replace("_", "-")


FOR_PROFESSIONALS = "professionals.py"
"""The way into the area for professionals; those who are let in find it in the menu."""

MY_ACCESS = "my_access.py"
"""Where people sign in and out."""

SCREENS = (
    Screen("start.py", "", "home"),
    Screen("guide.py", "wegweiser", "map_search"),
    Screen("my_place.py", "mein-ort", "home_pin"),
    Screen("events.py", "termine", "event"),
    Screen("area.py", "gebiete", "location_city"),
    Screen("family_centres.py", "familienzentren", "diversity_1"),
    Screen("planning.py", "planung", "monitoring"),
    Screen("planning_map.py", "planung-karte", "map", where="planning"),
    Screen("planning_compare.py", "planung-vergleich", "compare_arrows", where="planning"),
    Screen("planning_profile.py", "planung-profil", "summarize", where="planning"),
    Screen("planning_trend.py", "planung-zeitreihe", "timeline", where="planning"),
    Screen("planning_index.py", "planung-index", "leaderboard", where="planning"),
    Screen("planning_method.py", "planung-methode", "function", where="planning"),
    Screen("planning_indicators.py", "planung-indikatoren", "list_alt", where="planning"),
    Screen("planning_data.py", "planung-daten", "upload_file", where="planning"),
    Screen("planning_states.py", "planung-staende", "history", where="planning"),
    Screen("planning_coverage.py", "planung-versorgung", "share_location", "planning", "coverage"),
    Screen("planning_targets.py", "planung-soll", "rule", "planning", "coverage"),
    Screen("planning_when.py", "planung-zeiten", "schedule", "planning", "coverage"),
    Screen("planning_siting.py", "planung-standorte", "add_location_alt", "planning", "coverage"),
    Screen("planning_quality.py", "planung-datenpflege", "fact_check", "planning", "coverage"),
    Screen("professionals.py", "fachkraefte", "groups"),
    Screen("case_area.py", "umkreis", "my_location", "professional", "places"),
    Screen("centre_travel.py", "wege-familienzentren", "route", "professional", "places"),
    Screen("centre_partners.py", "partner-familienzentren", "hub", "professional", "places"),
    Screen("centre_plans.py", "jahresplanung", "edit_calendar", "professional", "places"),
    Screen("self_assessment.py", "selbstbewertung", "checklist", "professional", "places"),
    Screen("committees.py", "gremien", "account_tree", "professional", "information"),
    Screen("coordinators.py", "koordination", "support_agent", "professional", "information"),
    Screen("meetings.py", "gremientermine", "calendar_month", "professional", "calendar"),
    Screen("meeting.py", "sitzung", "event_note", "professional", "calendar"),
    Screen("feedback_board.py", "feedback-tafel", "view_kanban", "professional", "calendar"),
    Screen("onboarding.py", "neu-im-sozialraum", "signpost", "professional", "information"),
    Screen("entries_edit.py", "pflege", "edit_note", "editing"),
    Screen("approvals.py", "pflege-freigaben", "rule_settings", "editing"),
    Screen("reminders.py", "pflege-erinnerungen", "outgoing_mail", "editing"),
    Screen("entries_import.py", "pflege-import", "upload_file", "editing"),
    Screen("sources.py", "quellen", "database"),
    Screen("method.py", "methodik", "function"),
    Screen("glossary.py", "glossar", "dictionary"),
    Screen("tell_us.py", "hinweis", "rate_review", where="footer"),
    Screen("marks.py", "merkzettel", "bookmarks", where="footer"),
    Screen("embed.py", "einbetten", "code", where="footer"),
    Screen("my_access.py", "zugang", "account_circle", where="footer"),
    Screen("embedded.py", "eingebettet", "code", where="frame"),
    Screen("confirm.py", "bestaetigen", "task_alt", where="frame"),
    Screen("imprint.py", "impressum", "gavel", where="footer"),
    Screen("privacy.py", "datenschutz", "shield", where="footer"),
    Screen("accessibility.py", "barrierefreiheit", "accessibility_new", where="footer"),
)


def screen(file: str) -> Screen:
    """Return the screen of a file.

    Raises
    ------
    KeyError
        No screen has this file.
    """
    return {entry.file: entry for entry in SCREENS}[file]
