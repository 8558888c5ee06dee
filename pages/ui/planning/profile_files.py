"""What a planner takes along: the files of this profile, or of all in one."""

import functools

import streamlit as st

from geo.district import District
from pages import clock
from pages.i18n import text
from pages.print import profile_files
from pages.print.profile_model import Profile
from pages.ui import state_planning_profile
from pages.ui.planning import profile_known

ICONS = {"pdf": "picture_as_pdf", "docx": "article", "xlsx": "table_view"}


def show(district: District, profile: Profile) -> None:
    """Show the files of this profile; each is made when it is asked for."""
    st.header(text("plan-profile-files"), anchor=False)
    today = clock.today()
    with st.container(horizontal=True):
        for ending, media_type in profile_files.MEDIA_TYPES.items():
            st.download_button(
                text(f"plan-profile-kind-{ending}"),
                functools.partial(profile_files.make, profile, ending, today),
                file_name=profile_files.name(profile, ending),
                mime=media_type,
                icon=f":material/{ICONS[ending]}:",
                on_click="ignore",
                key=f"profil_{ending}",
            )
    with st.expander(text("plan-profile-all"), icon=":material/folder_zip:"):
        _all(district)


def _all(district: District) -> None:
    """Offer the profiles of all areas in one file, made on request with its progress shown."""
    keys = profile_known.keys(district)
    st.markdown(text("plan-profile-all-about", count=len(keys)))
    choices = {text(f"plan-profile-kind-{ending}"): ending for ending in profile_files.MEDIA_TYPES}
    ending = state_planning_profile.file_kind(choices)
    if not st.button(text("plan-profile-all-make"), icon=":material/folder_zip:"):
        return
    today, profiles = clock.today(), []
    bar = st.progress(0.0)
    for done, key in enumerate(keys, start=1):
        one = profile_known.judged(key, state_planning_profile.assessments())
        profile_files.make(one, ending, today)
        profiles.append(one)
        counted = {"done": str(done), "all": str(len(keys))}
        bar.progress(done / len(keys), text("plan-profile-all-step", area=one.area, **counted))
    st.download_button(
        text("plan-profile-all-load"),
        functools.partial(profile_files.archive, tuple(profiles), ending, today),
        file_name=f"{text('plan-profile-archive')}.zip",
        mime=profile_files.ZIP,
        icon=":material/download:",
        on_click="ignore",
        key="profil_alle",
    )
