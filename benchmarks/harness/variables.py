"""What is handed to the processes that are measured, in their environment."""

HASTY = "CKPT_BROWSER_BENCH_HASTY"
"""Makes people hurry, in a quick run."""
