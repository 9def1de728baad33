"""Planes of numbers as pictures, and what their rows and spectra say."""
