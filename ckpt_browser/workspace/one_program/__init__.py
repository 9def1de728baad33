"""One program per person: what a second start tells the first one, and who is the first."""
