poster-title = Familienwegweiser { $area }
poster-lead = What is there here for children, parents and older people? Who helps, and how do you get there?
poster-near = Services and facilities nearby, on the map and as a list
poster-free = free of charge and without an account
poster-quiet = no advertising: nobody counts or stores what you look for
poster-count = { $count ->
    [one] { $count } entry with source and date
   *[other] { $count } entries with source and date
}
poster-scan = Open the code with your phone camera
poster-code = QR code that opens the guide for this area
