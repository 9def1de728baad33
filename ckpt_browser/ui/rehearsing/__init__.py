"""Would the file in front load into a model: what torch would say, both sides row by row, and repairs as buttons."""
