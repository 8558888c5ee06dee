"""Days, months and years of sources: read as people write them, refused if there is no such day."""

import pytest
from pydantic import TypeAdapter, ValidationError

from loaders.fields import Moment, OptionalMoment, written

FIELDS = (TypeAdapter(Moment), TypeAdapter(OptionalMoment))


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2018", "2018"),
        ("4/2018", "2018-04"),
        ("27.4.2018", "2018-04-27"),
        ("2018-04", "2018-04"),
        ("29.02.2024", "2024-02-29"),
    ],
)
def test_a_moment_is_read_as_people_write_it_and_said_so_again(said: str, moment: str) -> None:
    for field in FIELDS:
        assert field.validate_python(said) == moment
        assert field.validate_python(written(moment)) == moment


@pytest.mark.parametrize(
    "said",
    ["2023-02-31", "31.02.2023", "2023-02-29", "13/2018", "2018-00", "0000", "gestern", "٢٠١٨"],
)
def test_what_is_no_day_is_refused_with_the_form_to_write_it_in(said: str) -> None:
    for field in FIELDS:
        with pytest.raises(ValidationError, match=r"27\.04\.2018, 04/2018 oder 2018"):
            field.validate_python(said)


def test_only_an_optional_one_may_be_empty() -> None:
    moment, optional = FIELDS
    assert optional.validate_python("") == ""
    with pytest.raises(ValidationError):
        moment.validate_python("")
