"""What no company chooses: the calendar, the places, the kinds of customer; and the range it sells."""
