"""Use cases as plain functions: what a command, a test or a window can call. No Qt."""
