"""What people need who see, hear or move otherwise: sizes of texts, stillness, and what pictures say in words."""
