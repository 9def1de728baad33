"""Tests of the numbers about tensors."""
