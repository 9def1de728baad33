"""What another start says at the socket of the running program."""

import os

from ckpt_browser.workspace.one_program.message import HEAD, MAGIC, VERBS, Hearing, Message, packed, unpacked

from ..choices import Choices
from ..target import Target


def feed(data: bytes) -> None:
    """Let the running program hear it in pieces of any length; then as the body of a message."""
    sizes = Choices(data[:8])
    said = data[8:]
    hearing, place = Hearing(), 0
    heard = None
    while place < len(said) and heard is None:
        size = 1 + sizes.number(40) if sizes.left else len(said)
        try:
            heard = hearing.add(said[place:place + size])
        except ValueError:
            break
        place += size
    if heard is not None:
        assert said.startswith(MAGIC)
        _check(heard)
    try:
        message = unpacked(said)
    except ValueError:
        return
    _check(message)
    whole = packed(message)
    assert Hearing().add(whole) == message
    assert whole[len(MAGIC):HEAD] == (len(whole) - HEAD).to_bytes(4, "big")


def _check(message: Message) -> None:
    """It can mean nothing but an order that a person could have given."""
    assert message.verb in VERBS
    assert all(os.path.isabs(name) and "\0" not in name for name in message.files)
    assert not message.token or message.token.isprintable()
    assert all(0 <= float(number) < float("inf") for number in message.tolerance)
    assert all(len(rule) == 2 for rule in message.rules)


def _samples() -> dict[str, bytes]:
    messages = {"open": Message(files=("/a", "/b\udcff")), "window": Message("window", ("/x",), "token-1"),
                "compare": Message("compare", ("/a", "/b"), "", True, ("1e-5", "0.1"), (("a", "b"), ("", "")))}
    whole = {name: packed(message) for name, message in messages.items()}
    return {**{f"said-{name}": b"\5\7\xff\xff\1\1\1\1" + said for name, said in whole.items()},
            **{f"body-{name}": bytes(8) + said[HEAD:] for name, said in whole.items()}}


TARGET = Target("message", feed,
                (MAGIC, MAGIC + b"\0\0\0\x20", b"open\0", b"compare\0", b"window\0", b"exact\0", b"\x000.0\x000.0\0",
                 b"1\0/", b"2\0/a\0/b", b"inf", b"nan", b"-0", b"1e400", b"1_0", b"\xff"),
                longest=512, samples=_samples)
