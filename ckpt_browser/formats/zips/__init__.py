"""Zip archives, read strictly: their end, their headers, their directory."""
