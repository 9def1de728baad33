"""Coverage-guided fuzzing of everything here that reads bytes which somebody else wrote."""
