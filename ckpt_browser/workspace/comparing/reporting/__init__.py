"""What a comparison says, for people and for programs: counts, JSON, CSV, and a page with pictures."""
