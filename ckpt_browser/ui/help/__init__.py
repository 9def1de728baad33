"""The manual that ships inside, and the tour of the first start."""
