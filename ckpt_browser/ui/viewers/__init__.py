"""What is looked at on the right: one viewer for each way to see the selection."""
