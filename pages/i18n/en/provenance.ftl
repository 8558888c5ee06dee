provenance-title = Sources and age of the data
provenance-summary = { $count ->
        [one] 1 entry
       *[other] { $count } entries
    } from public sources, each with its source and date; of these, { $historic } no longer exist and do not appear in the search. For { $exact }, the location is confirmed down to the building. Where a detail is missing, it says “{ $nothing }” or “not known”. Anything that is only assumed is marked as such.
provenance-resources = Datasets
provenance-resource = { $title } – as of { $date }
provenance-sources = **Source:** { $links }
provenance-use = **Terms of use:** { $links }
provenance-credit = **Credit:**
provenance-limits = **Limits:**
provenance-rows = **Rows:** { $read } read, { $accepted } accepted, { $refused } rejected, { $flagged } with a note
provenance-file = **File:** { $path } ({ $hash })
provenance-reuse = For reuse
provenance-reuse-files = All public entries as a file: { $files }. Protected places appear in it with their area only. [More open data]({ $index })
provenance-reuse-service = Mapping programs such as QGIS can also read areas and entries from a [service (OGC API Features)]({ $service }).
provenance-types = Entries by type
provenance-type = Type
provenance-entries = Entries
provenance-gap = “{ $nothing }” means: not recorded. It does not mean: does not exist.
provenance-findings = Rejected or unusual
provenance-findings-count = { $refused } rows were not accepted, { $flagged } have a note.
provenance-refused = Not accepted
provenance-flagged = With a note
provenance-severity-error = rejected
provenance-severity-warning = unusual
provenance-severity-info = note
provenance-column-severity = Rating
provenance-column-row = Entry
provenance-column-problem = What we noticed
provenance-column-value = Value
provenance-column-column = Field
provenance-column-resource = Dataset
