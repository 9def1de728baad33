"""The program among the others of a desktop: file types, double-click, icons, man page, completion. No Qt."""
