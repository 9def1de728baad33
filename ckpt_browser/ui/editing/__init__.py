"""What a person changes with: commands, dialogs, panels, the history."""
