"""What `make bench` measures, and against what; not collected by pytest, not in the wheel."""
