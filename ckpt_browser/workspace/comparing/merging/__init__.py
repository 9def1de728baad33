"""What is different, carried over to the other side or mixed."""
