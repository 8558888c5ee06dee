my-place-invitation = Choose your town or village. You will then see which office is responsible, where the nearest family centre is and who gives advice in your area.
my-place-privacy = The town or village is enough; we do not need an address. Your choice appears only in the address bar of this page, so you can keep it as a bookmark.
my-place-areas = My area
my-place-gemeinde = **Municipality (Gemeinde):** { $name }
# "level" is what the district calls its areas: Sozialraum, Planregion.
my-place-area = **{ $level }:** { $said }
my-place-all-here = All services here
my-place-figures = Figures for this area
my-place-centre = My family centre
my-place-no-centre = { $level }: no family centre is listed for your area (no data).
my-place-all-centres = All family centres
my-place-near = Nearby
my-place-near-note = Straight line from the middle of { $gemeinde }, not from your home; the way there is longer. A distance is given only where the address or street is confirmed: there may be others that are nearer.
my-place-vague = { $name } – { $town }, exact location not confirmed
my-place-entries-in = { $count ->
    [one] 1 entry in { $area }
   *[other] { $count } entries in { $area }
}
my-place-roles = Who coordinates
my-place-no-roles = no data. Ask { $office }.
my-place-website = Website
my-place-ask-gemeinde = Contact: no data. Ask the municipal office of { $gemeinde }.
my-place-ask-office = Contact: no data. Ask { $office }, phone { $phone }.
my-place-advice = Who gives advice
my-place-advice-near = **{ $kind }** (for your area)
my-place-advice-district = **{ $kind }** (in the district)
my-place-to-entry = Go to the entry
