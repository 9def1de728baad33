"""How many bytes each group takes, as areas."""
