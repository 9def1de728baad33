"""Pictures of one tensor: a heat map, a gallery of filters, singular values, similar rows."""
