"""What the commands write: tables and words for people, JSON for programs."""
