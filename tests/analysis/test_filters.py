"""Kernels as pictures: each number at its place."""

import numpy as np
import pytest

from ckpt_browser.analysis.pictures.filters import gallery_of, largest, pictures, toned
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken

from .fetching import fetch_from


def hung(weight, first=0, last=None, colored=True):
    gallery = gallery_of(weight.shape, colored)
    return pictures(fetch_from(weight), gallery, first, gallery.pictures if last is None else last)


def numbered(*shape):
    return np.arange(np.prod(shape), dtype=np.float32).reshape(shape)


def test_three_input_channels_are_colours():
    weight = numbered(5, 3, 4, 2)
    assert hung(weight, 1, 4).tolist() == weight[1:4].transpose(0, 2, 3, 1).tolist()
    assert gallery_of(weight.shape).place(3) == (3,)


@pytest.mark.parametrize(("weight", "colored"), [(numbered(4, 6, 3, 2), True), (numbered(4, 3, 3, 2), False)])
def test_other_channels_have_a_picture_each(weight, colored):
    found = hung(weight, colored=colored)
    assert found.tolist() == weight.reshape(-1, 3, 2).tolist()
    gallery = gallery_of(weight.shape, colored)
    assert gallery.place(weight.shape[1] + 2) == (1, 2)


def test_depthwise_kernels_are_told_by_their_output_alone():
    assert gallery_of((8, 1, 3, 3)).place(5) == (5,)


def test_kernels_in_one_dimension_have_a_line_for_each_input():
    weight = numbered(4, 6, 5)
    assert hung(weight).tolist() == weight.tolist()
    assert hung(numbered(2, 80, 5)).tolist() == numbered(160, 1, 5).tolist()


def test_kernels_in_three_dimensions_are_slices_side_by_side():
    weight = numbered(2, 2, 3, 4, 5)
    wanted = [[np.hstack(list(box)).tolist() for box in output] for output in weight]
    assert hung(weight).reshape(2, 2, 4, 15).tolist() == wanted
    colored = numbered(2, 3, 2, 4, 5)
    assert hung(colored)[1, :, :, 2].tolist() == np.hstack(list(colored[1, 2])).tolist()


@pytest.mark.parametrize("shape", [(), (4,), (4, 4), (0, 3, 3, 3), (4, 3, 0, 3), (2, 2, 500, 2), (1, 1, 1, 1, 1, 1),
                                   (8, 4, 1, 1)])
def test_what_is_no_convolution_has_no_gallery(shape):
    assert gallery_of(shape) is None


def test_tones_are_shares_of_each_picture_or_of_all():
    some = np.array([[[1, -2.0]], [[4, 0.0]]])
    assert toned(some).tolist() == [[[0.5, -1]], [[1, 0]]]
    assert toned(some, 4).tolist() == [[[0.25, -0.5]], [[1, 0]]]


def test_zeros_and_odd_numbers_have_tones_too():
    found = toned(np.array([[[0, 0.0]], [[np.nan, 3]], [[np.inf, -2]], [[np.nan, np.nan]]]))
    assert found[0].tolist() == [[0, 0]]
    assert np.isnan(found[1, 0, 0]) and found[1, 0, 1] == 1
    assert np.isposinf(found[2, 0, 0]) and found[2, 0, 1] == -1
    assert np.isnan(found[3]).all()
    assert toned(np.array([[[True, False]]]), 0).tolist() == [[[1, 0]]]


def test_the_largest_magnitude_of_all():
    weight = numbered(2, 3, 4) - 20
    assert largest(fetch_from(weight), weight.size) == 20
    assert largest(fetch_from(np.array([np.nan, -np.inf])), 2) == 0
    assert largest(fetch_from(np.zeros(0)), 0) == 0
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        largest(fetch_from(weight), weight.size, token)
