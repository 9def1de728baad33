"""What a person gives as text to the commands that edit: paths, operations, other checkpoints."""
