"""What becomes of the figures: rows, records on the disk, the plot, and docs/benchmarks.md."""
