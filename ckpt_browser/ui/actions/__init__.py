"""What there is to do in the window: one table, a part for each menu."""
