"""The numbers behind the bytes: what each element type means, and how types become one another."""
