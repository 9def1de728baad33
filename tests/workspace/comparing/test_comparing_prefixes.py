"""Prefixes that are found from names, also where blocks of one shape all fit each other."""

from ckpt_browser.workspace.comparing.aligning.prefixes import Prefix, find_prefix, prefixes


def blocks(name: str, count: int = 8) -> list[tuple[str, object]]:
    return [(name.format(number) + part, shape) for number in range(count)
            for part, shape in (("weight", (8, 8)), ("bias", (8,)))]


def test_blocks_of_one_shape_are_brought_together_by_their_numbers():
    left, right = blocks("layers.{}.attn."), blocks("encoder.block.{}.self_attention.")
    prefix = find_prefix(dict(left), dict(right))
    assert prefix.left.split(".")[1] == prefix.right.split(".")[2]
    assert prefixes(left, right) == [], "that is a guess, which a person has to confirm"


def test_a_single_prefix_in_place_of_another_still_convinces():
    assert prefixes(blocks("model.{}."), blocks("net.{}.")) == [Prefix("model.", "net.")]
