"""The second pass: inert records that match an exact table become tensors, containers and values."""
