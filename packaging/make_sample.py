"""Builds resources/sample.pth: the small CNN of every PyTorch tutorial, after a few steps of training."""

from pathlib import Path

import torch
from torch import nn

TARGET = Path(__file__).resolve().parent.parent / "resources" / "sample.pth"
STEPS = 5


class Net(nn.Module):
    """Two convolutions and three linear layers, for pictures of 3 × 32 × 32."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)
        self.pool = nn.MaxPool2d(2, 2)

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Class scores, one row per picture."""
        hidden = self.pool(self.conv1(pictures).relu())
        hidden = self.pool(self.conv2(hidden).relu()).flatten(1)
        scores: torch.Tensor = self.fc3(self.fc2(self.fc1(hidden).relu()).relu())
        return scores


def train(model: nn.Module, optimizer: torch.optim.Optimizer) -> float:
    """The loss after a few steps on random pictures; optimizer and model change."""
    loss = torch.zeros(())
    for _ in range(STEPS):
        pictures, labels = torch.randn(16, 3, 32, 32), torch.randint(0, 10, (16,))
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(pictures), labels)
        torch.autograd.backward(loss)
        optimizer.step()
    return loss.item()


def main() -> None:
    """Train with a fixed seed and write the file."""
    torch.manual_seed(0)
    model = Net()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.001, momentum=0.9)
    loss = train(model, optimizer)
    TARGET.parent.mkdir(exist_ok=True)
    torch.save({"epoch": STEPS, "loss": loss, "model_state_dict": model.state_dict(),
                "optimizer_state_dict": optimizer.state_dict()}, TARGET)
    print(f"wrote {TARGET} ({TARGET.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main()
