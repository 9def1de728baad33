"""The main window and what it is laid out of: tabs, pages, panels, menus, status bar."""
