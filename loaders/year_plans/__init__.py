"""Year plans of family centres: PDF files from people, checked, kept in versions, deletable."""

from loaders.year_plans.checking import MOST_BYTES, check
from loaders.year_plans.store import Plan, YearPlans

__all__ = ["MOST_BYTES", "Plan", "YearPlans", "check"]
