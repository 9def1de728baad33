"""What widgets are made of: labels, icons, fields, bars, colours."""
