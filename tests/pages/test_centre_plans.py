"""Steuergruppen of family centres, and their year plans: who may store, what stays."""

import secrets
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole, Grant, Scope
from loaders.store import Denied, Store, accounts, history, merges
from loaders.store.accounts import Account
from loaders.store.merges import Merge
from loaders.year_plans import YearPlans
from pages import clock, context
from pages.accounts import here
from pages.accounts.acting import Person
from pages.context import DISTRICT_VARIABLE
from pages.i18n import text
from pages.ui import centre_groups
from pages.ui.professional import centre_plans
from tests.asked import maintenance
from tests.entries_stored import WHY
from tests.loaders.test_year_plans import PDF
from tests.pages.account_roles import person
from tests.pages.editing_store import Become, store
from tests.pages.editing_store import become as become_stored
from tests.pages.test_screens import STRANGE, opened, text_of

__all__ = ["become_stored", "store"]


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> YearPlans:
    monkeypatch.setattr(context, "STORE", tmp_path)
    return YearPlans(tmp_path, "12069", maintenance)


def become(monkeypatch: pytest.MonkeyPatch, who: Person) -> Person:
    """Let somebody be here, with an account that the store has."""
    if who.grant.role is not AccountRole.PUBLIC:
        there = here.store()
        assert there is not None
        new = Account("https://a.example", secrets.token_hex(8), "Synthetische Stelle", who.grant)
        made = accounts.add(there, new, WHY, clock.now())
        who = replace(who, actor=made.id)
    monkeypatch.setattr(here, "person", lambda: who)
    return who


def first() -> str:
    return next(iter(centre_plans.centres()))


def buttons(app: AppTest) -> list[str]:
    return [one.label for one in [*app.button, *app.get("download_button")]]


def test_the_group_is_named_by_institutions_and_its_tasks_are_quoted(plans: YearPlans) -> None:
    app = opened("centre_plans.py")
    said = text_of(app)
    assert plans.plans(first()) == ()
    assert "Landkreis Potsdam-Mittelmark" in said
    assert "die Jahresplanung des Familienzentrums diskutieren" in said
    assert "„Dazu gehört auch die Analyse des sozialräumlichen Bedarfs.“" in said
    assert "Kommune: **Beetzsee, Amt Beetzsee**" in said
    assert "unterjähriges Evaluieren" in said
    assert "Quelle: Konzept der Sozialraumorientierung" in said
    assert text("pro-plans-no-files") in said
    assert text("pro-plans-not-you") in said


@pytest.mark.parametrize("value", STRANGE)
def test_strange_addresses_are_harmless(plans: YearPlans, value: str) -> None:
    opened("centre_plans.py", zentrum=value)
    assert plans.plans(first()) == ()


def test_a_district_without_family_centres_says_so(
    plans: YearPlans, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, "03361")
    assert "keine Daten" in "".join(one.value for one in opened("centre_plans.py").info)
    assert plans.plans("x") == ()


def test_every_centre_has_its_group_on_the_public_page() -> None:
    assert len(centre_groups.table()) == len(centre_plans.centres())
    app = opened("family_centres.py")
    assert text("centres-groups") in [one.value for one in app.header]


def own(role: AccountRole, centre: str, *, other: bool = False) -> Person:
    scope = centre_plans.scope(centre_plans.centres()[centre])
    mine = {
        AccountRole.TRAEGER: {"traeger": "anderer" if other else scope.traeger},
        AccountRole.GEMEINDE: {"gemeinde": "99999999" if other else scope.gemeinde},
        AccountRole.REGIONAL_COORDINATION: {"planregion": "9" if other else scope.planregion},
    }
    return Person("konto", Grant(role, Scope("12069", **mine[role])))


@pytest.mark.parametrize("role", [AccountRole.GEMEINDE, AccountRole.REGIONAL_COORDINATION])
def test_who_edits_a_centre_stores_its_plans_and_nobody_elses(
    role: AccountRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre = centre_plans.centres()[first()]
    become(monkeypatch, own(role, centre.Index))
    assert centre_plans.may("store_year_plan", centre)
    become(monkeypatch, own(role, centre.Index, other=True))
    assert not centre_plans.may("store_year_plan", centre)


@pytest.mark.parametrize("role", [AccountRole.PUBLIC, AccountRole.PROFESSIONAL])
def test_who_only_reads_can_neither_store_nor_delete(
    role: AccountRole, plans: YearPlans, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre = centre_plans.centres()[first()]
    made = plans.keep((centre.Index, 2027), (PDF, 2), clock.today())
    become(monkeypatch, person(role))
    with pytest.raises(Denied, match="darf das nicht"):
        centre_plans.keep(centre, 2027, PDF, "x.pdf")
    assert not centre_plans.may("delete_year_plan", centre)
    assert plans.plans(centre.Index) == (made,)


def test_a_plan_is_offered_to_professionals_and_deleted_by_who_may(
    plans: YearPlans, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre = centre_plans.centres()[first()]
    keeper = become(monkeypatch, person(AccountRole.ADMINISTRATION))
    made = centre_plans.keep(centre, 2027, PDF, "x.pdf")
    again = centre_plans.keep(centre, 2027, PDF, "x.pdf")
    assert (made.number, again.number, made.actor) == (1, 2, keeper.actor)
    become(monkeypatch, person(AccountRole.PROFESSIONAL))
    app = opened("centre_plans.py")
    assert "**2027**, Fassung 2: 2 Seiten" in text_of(app)
    assert text("pro-plans-delete-yes") not in buttons(app)
    become(monkeypatch, person(AccountRole.ADMINISTRATION))
    app = opened("centre_plans.py")
    app = app.button(key="jahresplan_weg_2027_2").click().run()
    assert not app.exception
    assert plans.plans(centre.Index) == (made,)
    assert "Fassung 2, ist gelöscht" in "".join(one.value for one in app.success)


def test_plans_of_a_merged_centre_stand_with_the_one_that_stays(
    store: Store, become_stored: Become, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "STORE", tmp_path)
    become_stored(AccountRole.ADMINISTRATION)
    assert context.store().newest("12069") > 0  # the folder of year plans is another one by now
    store = context.store().opened() or store
    stays, ends = list(centre_plans.centres().values())[:2]
    for centre in (ends, stays):
        centre_plans.keep(centre, 2027, PDF, "x.pdf")
    both = [history.entry(store, "12069", one.Index) for one in (stays, ends)]
    wanted = Merge(both[0][:2], both[1][:2], both[0].document or {})
    merges.merge(store, "12069", wanted, WHY, clock.now())
    app = opened("centre_plans.py")
    assert text_of(app).count("**2027**, Fassung 1: 2 Seiten") == 2
    assert text_of(app).count(text("pro-plans-of-merged")) == 1
    app = app.button(key=f"jahresplan_weg_{ends.Index}_2027_1").click().run()
    assert not app.exception
    assert text_of(app).count("**2027**, Fassung 1: 2 Seiten") == 1
    assert text("pro-plans-of-merged") not in text_of(app)
    assert [one.centre for one in centre_plans.store().plans(stays.Index)] == [stays.Index]
