"""Lines of ``mimeapps.list``, where a person's choices of programs stand; every foreign line stays as it is."""

DEFAULTS = "Default Applications"
ADDED = "Added Associations"


def value_of(text: str, section: str, key: str) -> str | None:
    """The value of a key, as the last line says it, or None."""
    places = _places(text.splitlines(), section, key)
    return text.splitlines()[places[-1]].partition("=")[2].strip() if places else None


def with_value(text: str, section: str, key: str, value: str | None) -> str:
    """The text with one key set, or without it; a section that this leaves empty goes, too."""
    lines = text.splitlines(keepends=True)
    places = _places(lines, section, key)
    if value is None:
        return _without(lines, places[-1]) if places else text
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    line = f"{key}={value}{end}"
    if places:
        lines[places[-1]] = line
        return "".join(lines)
    at = _end_of(lines, section)
    if lines and not lines[at - 1 if at is not None else -1].endswith(("\n", "\r")):
        lines[at - 1 if at is not None else -1] += end
    if at is None:
        lines += [*([end] if lines else []), f"[{section}]{end}", line]
    else:
        lines.insert(at, line)
    return "".join(lines)


def with_program(text: str, section: str, key: str, program: str) -> str:
    """The text with a program as the last one of a list; those before it come first."""
    programs = _programs(value_of(text, section, key))
    return text if program in programs else with_value(text, section, key, _list([*programs, program]))


def without_program(text: str, section: str, key: str, program: str) -> str:
    """The text with a program taken out of a list, and the key gone where it was the only one."""
    programs = _programs(value_of(text, section, key))
    if program not in programs:
        return text
    left = [name for name in programs if name != program]
    return with_value(text, section, key, _list(left) if left else None)


def _programs(value: str | None) -> list[str]:
    return [name for name in (part.strip() for part in (value or "").split(";")) if name]


def _list(programs: list[str]) -> str:
    return "".join(f"{name};" for name in programs)


def _places(lines: list[str], section: str, key: str) -> list[int]:
    """The lines that set a key."""
    inside, found = False, []
    for place, line in enumerate(lines):
        text = line.strip()
        if text.startswith("["):
            inside = text == f"[{section}]"
        elif inside and "=" in text and text.partition("=")[0].strip() == key:
            found.append(place)
    return found


def _end_of(lines: list[str], section: str) -> int | None:
    """Behind the last line of a section that is not blank, or None without such a section."""
    end, inside = None, False
    for place, line in enumerate(lines):
        text = line.strip()
        if text.startswith("["):
            if inside:
                break
            inside = text == f"[{section}]"
        if inside and text:
            end = place + 1
    return end


def _without(lines: list[str], place: int) -> str:
    """The lines without one of them, and without the head of a section in which it was the only one."""
    del lines[place]
    following = next((line for line in lines[place:] if line.strip()), "[")
    if lines[place - 1].lstrip().startswith("[") and following.lstrip().startswith("["):
        blank = place > 1 and not lines[place - 2].strip()
        del lines[place - 1 - blank:place]
    return "".join(lines)
