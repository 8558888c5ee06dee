# The message that follows is German: it is for the office that runs the guide.
problems-data = **The data cannot be shown at the moment.** Please tell the office that runs this Guide. This message is for them:
