"""The innermost loops over numbers, compiled where there is a compiler; numpy does the same without."""
