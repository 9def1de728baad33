"""What is a finding, in words."""

from ckpt_browser.core.paths import visible


def told(what: str, error: BaseException) -> str:
    """An exception as a finding: where it came from, in a line."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "/ckpt_browser/" in name or not place:
            place = f"{name.rpartition('/ckpt_browser/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{what}: {type(error).__name__}: {error!s:.200} at {place}"


def no_sentence(reason: str) -> list[str]:
    """What is wrong with a reason as it is shown: control characters are written as escapes there."""
    reason = visible(reason, 20_001)
    wrong = not reason or "\n" in reason or reason.endswith(".") or len(reason) > 20_000
    return [f"no sentence: {reason[:200]!r}"] if wrong else []
