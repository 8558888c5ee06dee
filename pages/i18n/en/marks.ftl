marks-lost = { $count ->
    [one] 1 entry from this link is not here (any more).
   *[other] { $count } entries from this link are not here (any more).
}
marks-privacy = Your list stays in your browser. We do not store it.
marks-share = Take it with you and share it
marks-code-name = QR code of this list
marks-code-about = Scan the code with the camera of another device to open the same list there. Or copy the link:
marks-empty = Nothing saved yet. Open an entry in the Guide and choose “Save”.
marks-to-guide = Go to the Guide
