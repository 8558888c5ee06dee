events-period = When?
events-period-hint = A week runs from Monday to Sunday. What is already over is no longer shown.
events-period-week = this week
events-period-next-week = next week
events-period-four-weeks = 4 weeks
events-kinds = Type of event
events-kinds-all = all types
events-nearby = Nearby
events-nearby-hint = Up to { $distance } away in a straight line, across boundaries too.
events-none = { $place }: no data. No events are listed yet. Providers can supply events as a calendar file (iCalendar): { $contact }
events-none-now = No events are listed for { $place } in this period. Choose another period above.
events-none-here = { $place }: no data. No events are listed yet.
events-next = Upcoming events
events-all = All events
events-more = { $count ->
    [one] 1 more event is not shown here. Choose a place or a shorter period.
   *[other] { $count } more events are not shown here. Choose a place or a shorter period.
}
events-all-day = all day
# begin is a time or "all day".
events-until-day = { $begin }, until { $day }
events-until = { $begin } until { $day }, { $time }
events-line = { $day }, { $time }: { $title }
events-holiday = Public holiday ({ $holiday }): please check first
events-status-cancelled = cancelled
events-status-tentative = not yet certain
events-far = { $distance } away (straight line)
events-far-about = about { $distance } away, exact location not confirmed
events-website = More on the website
events-to-entry = Go to the entry: { $name }
events-to-calendar = Add to calendar
events-subscribe = Subscribe to the calendar
events-subscribe-hint = With this address, your calendar app fetches the events for { $place } by itself, including new and changed ones. Paste it there under “Subscribe to calendar” or “Add calendar from URL”.
events-subscribe-code = QR code with the address of this calendar
# Name of a calendar in a person's calendar program.
events-calendar-name = Events for families: { $place }
events-unknown-calendar = This calendar does not exist. All events: /termine
events-sources = Events
events-sources-none = no data: there is no calendar file.
events-sources-read = { $count ->
    [one] 1 event accepted
   *[other] { $count } events accepted
}
events-sources-files = { $count ->
    [one] 1 calendar file read
   *[other] { $count } calendar files read
}
events-sources-refused = { $count ->
    [one] 1 event rejected
   *[other] { $count } events rejected
}
events-sources-list = Not accepted
events-sources-file = File
events-sources-line = Line
events-sources-field = Field
events-sources-problem = What we noticed
