"""Areas that resemble an area in several indicators."""

import pandas as pd

DISTANCE = "distance"


def similar(matrix: pd.DataFrame, key: str, count: int) -> pd.DataFrame:
    """Return the areas most similar to an area, the most similar first.

    The distance is Euclidean over standardised values: each indicator is divided by its standard
    deviation over the areas compared, so that all count alike whatever their units; an indicator
    that does not vary counts nothing. Areas that lack an indicator are not compared.

    Parameters
    ----------
    matrix
        Indexed by area key, a column per indicator.
    key
        The area whose like is sought.
    count
        How many to return at most.

    Returns
    -------
    pandas.DataFrame
        Indexed by area key: ``distance``, and per indicator its share of the squared distance (the
        shares of an area sum to 1; 0 for an area that is the same in all). Empty if the area itself
        lacks an indicator.
    """
    complete = matrix.dropna().astype(float)
    if key not in complete.index:
        return complete.iloc[:0].assign(**{DISTANCE: 0.0})[[DISTANCE, *matrix.columns]]
    deviation = complete.std(ddof=0).mask(complete.max() == complete.min())
    squares = ((complete - complete.loc[key]) / deviation).fillna(0.0) ** 2
    total = squares.sum(axis=1)
    shares = squares.div(total.mask(total == 0), axis=0).fillna(0.0)
    shares.insert(0, DISTANCE, total**0.5)
    others = shares.drop(index=key).sort_index()
    return others.sort_values(DISTANCE, kind="stable").head(count)
