"""Ways to change an input that keep its form: opcode by opcode, record by record, with sums that are right again."""

import io
import pickletools
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress

Mutate = Callable[[bytes, int], bytes]
"""The fuzzer's own change of some bytes, to at most so many."""


def opcodes(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change a pickle program by whole opcodes; every third time by its bytes."""
    dice = random.Random(seed)
    parts = split(data)
    if len(parts) < 2 or not dice.randrange(3):
        return mutate(data, most)
    for _ in range(dice.randint(1, 4)):
        _change(parts, dice, mutate)
    return b"".join(parts)[:most]


def plainly(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change some bytes."""
    return mutate(data, most)


def split(data: bytes) -> list[bytes]:
    """The opcodes of a program with their arguments; what is none is one part."""
    places: list[int] = []
    with suppress(Exception):  # pickletools fails in many ways on damaged programs, and this is no reader of ours
        places.extend(place for _, _, place in pickletools.genops(data) if place is not None)
    ends = [*places[1:], len(data)]
    return [data[start:end] for start, end in zip(places, ends, strict=True)] if places else [data]


def _change(parts: list[bytes], dice: random.Random, mutate: Mutate) -> None:
    place = dice.randrange(len(parts))
    deed = dice.randrange(5)
    if deed == 0:
        del parts[place]
        if not parts:
            parts.append(b"N")
    elif deed == 1:
        parts.insert(place, dice.choice(parts))
    elif deed == 2:
        other = dice.randrange(len(parts))
        parts[place], parts[other] = parts[other], parts[place]
    elif deed == 3:
        run = parts[place:place + dice.randint(2, 12)]
        at = dice.randrange(len(parts))
        parts[at:at] = run
    else:
        parts[place] = mutate(parts[place], len(parts[place]) + 8)


def records(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change what one record of a zip holds, or is called; every third time the archive's own bytes."""
    dice = random.Random(seed)
    found = _records(data) if dice.randrange(3) else []
    if not found:
        return mutate(data, most)
    place = dice.randrange(len(found))
    name, content = found[place]
    deed = dice.randrange(8)
    if deed == 0:
        found.append((name + dice.choice(("", "2", ".pkl", "/data.pkl")), content))
    elif deed == 1:
        del found[place]
    elif deed == 2:
        found[place] = mutate(name.encode("utf-8", "replace"), 60).decode("utf-8", "replace"), content
    elif deed == 3:
        found[place] = name, mutate(content, most // 2)
    else:
        found[place] = name, opcodes(content, mutate, most // 2, dice.randrange(1 << 30))
    made = _zipped(found, zipfile.ZIP_DEFLATED if not dice.randrange(4) else zipfile.ZIP_STORED)
    return made if len(made) <= most else mutate(data, most)


def _records(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()[:40]]
    except Exception:  # zipfile fails in many ways on damaged archives, and this is no reader of ours
        return []


def _zipped(found: list[tuple[str, bytes]], method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        written = set()
        for name, content in found:
            if name not in written:  # zipfile warns of twins, and a change of bytes makes them as well
                archive.writestr(zipfile.ZipInfo(name or "-"), content, method)
                written.add(name or "-")
    return out.getvalue()


def tar_sums(data: bytes) -> bytes:
    """The archive with the checksum that each header should have, as far as its members can be followed."""
    mended = bytearray(data)
    place = 0
    while place + 512 <= len(mended) and any(mended[place:place + 512]):
        header = mended[place:place + 512]
        header[148:156] = b"%06o\0 " % (sum(header[:148]) + 8 * 32 + sum(header[156:]))
        mended[place:place + 512] = header
        try:
            size = int(bytes(header[124:136]).strip(b"\0 ") or b"0", 8)
        except ValueError:
            break
        if size < 0:
            break
        place += 512 + -(-size // 512) * 512
    return bytes(mended)


def members(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change a tar archive within a member or anywhere; nearly always its sums are right."""
    dice = random.Random(seed)
    blocks = len(data) // 512
    if blocks and dice.randrange(3):
        start = 512 * dice.randrange(blocks)
        block = opcodes(data[start:start + 512], mutate, 512, dice.randrange(1 << 30)).ljust(512, b"\0")
        data = data[:start] + block + data[start + 512:]
    else:
        data = mutate(data, most)
    return (tar_sums(data) if dice.randrange(8) else data)[:most]


def header(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change the header of a safetensors file; mostly its length is right."""
    dice = random.Random(seed)
    if len(data) < 8 or not dice.randrange(6):
        return mutate(data, most)
    length = min(int.from_bytes(data[:8], "little"), len(data) - 8)
    text, body = data[8:8 + length], data[8 + length:]
    if dice.randrange(10):
        text = mutate(text, max(1, most - 8 - len(body)))
    else:
        body = mutate(body, max(1, most - 8 - len(text))) if body else body
    return len(text).to_bytes(8, "little") + text + body
