"""The program as a whole: its windows, and what they share."""
