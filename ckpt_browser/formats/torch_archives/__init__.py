"""What torch keeps in zip archives: torch.save, TorchScript, torch.package; also when cut short."""
