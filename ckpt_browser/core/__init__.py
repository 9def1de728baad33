"""What a checkpoint is: values only, no Qt, no torch, no open files."""
