"""Would a checkpoint load into that model? What PyTorch would say, word for word, and what repairs it."""
