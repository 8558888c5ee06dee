"""Bus and train: the timetable of one day and the time that ways from door to door take by it."""
