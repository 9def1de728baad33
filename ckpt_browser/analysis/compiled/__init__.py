"""The innermost loops over float32, compiled where there is a compiler; numpy does the same without."""
