"""Proofs that go on for as long as they are given; `make test` runs each of them for seconds."""
