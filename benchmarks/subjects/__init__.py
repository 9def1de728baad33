"""What is measured: one file per subject, and the table of all of them."""
