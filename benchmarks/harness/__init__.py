"""How things are measured: processes side by side, and the real window with its event loop."""
