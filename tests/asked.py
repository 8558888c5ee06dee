"""Who writes in tests that are about something else."""

from geo.permissions import Action
from loaders.store.permits import MAINTENANCE


def maintenance(_action: Action, _entity_id: str = "", *, adds: bool = False) -> str:  # noqa: ARG001
    """Let whoever sits at the machine do everything."""
    return MAINTENANCE
