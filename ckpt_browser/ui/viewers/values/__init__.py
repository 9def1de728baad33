"""The grid: every number of a tensor, as a sheet that can be turned, searched, copied and edited."""
