"""All layers of a group in one picture: where their numbers lie, and how large they are."""
