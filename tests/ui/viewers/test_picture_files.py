"""What is on screen as a file: pixels, drawings, and files that cannot be written."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QGraphicsScene, QGraphicsView, QLabel, QWidget

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.ui.viewers.exporting.exporting import ask_and_save, copy_picture, save_picture


@pytest.fixture
def label(qtbot) -> QLabel:
    made = QLabel("weights")
    qtbot.addWidget(made)
    made.resize(80, 30)
    made.show()
    return made


@pytest.fixture
def view(qtbot) -> QGraphicsView:
    scene = QGraphicsScene()
    scene.addRect(0, 0, 40, 20, brush=QColor("#112233"))
    made = QGraphicsView(scene)
    made.setBackgroundBrush(QColor("#ffeedd"))
    qtbot.addWidget(made)
    made.resize(120, 90)
    made.show()
    yield made
    made.setScene(None)


@pytest.mark.parametrize("suffix", ["png", "svg", "SVG"])
def test_a_widget_a_view_and_an_item_are_as_large_as_on_screen(label, view, tmp_path, suffix):
    item = view.scene().items()[0]
    for picture, size in ((label, (80, 30)), (view, (120, 90)), (item, (41, 21))):
        path = tmp_path / f"picture.{suffix}"
        save_picture(picture, str(path))
        if suffix == "png":
            found = QImage(str(path))
            assert (found.width(), found.height()) == (2 * size[0], 2 * size[1])
        else:
            assert f'viewBox="0 0 {size[0]} {size[1]}"' in path.read_text()


def test_text_stays_text_in_a_drawing(label, tmp_path):
    save_picture(label, str(tmp_path / "a.svg"))
    assert ">weights</text>" in (tmp_path / "a.svg").read_text()


def test_an_item_stands_on_the_paper_of_its_view(view, tmp_path):
    save_picture(view.scene().items()[0], str(tmp_path / "a.png"))
    assert QImage(str(tmp_path / "a.png")).pixelColor(40, 20).name() == "#112233"


def test_an_image_is_written_pixel_for_pixel(tmp_path):
    image = QImage(7, 5, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    for picture in (image, QPixmap.fromImage(image)):
        save_picture(picture, str(tmp_path / "a.png"))
        found = QImage(str(tmp_path / "a.png"))
        assert (found.width(), found.height()) == (7, 5) and found.pixelColor(3, 3).name() == "#336699"


def test_any_other_name_becomes_a_png(label, tmp_path):
    save_picture(label, str(tmp_path / "picture"))
    assert (tmp_path / "picture").read_bytes().startswith(b"\x89PNG")


def test_a_file_that_cannot_be_written_is_said_and_the_old_one_stays(label, tmp_path):
    with pytest.raises(CheckpointError, match=r"picture\.png"):
        save_picture(label, str(tmp_path / "nowhere" / "picture.png"))
    (tmp_path / "taken.png").mkdir()
    with pytest.raises(CheckpointError):
        save_picture(label, str(tmp_path / "taken.png"))
    assert (tmp_path / "taken.png").is_dir()


def test_nothing_to_see_is_nothing_to_save(qtbot, tmp_path):
    empty = QWidget()
    qtbot.addWidget(empty)
    empty.setFixedSize(0, 0)
    for picture in (empty, QImage()):
        with pytest.raises(CheckpointError, match="no picture"):
            save_picture(picture, str(tmp_path / "a.png"))
        with pytest.raises(CheckpointError, match="no picture"):
            copy_picture(picture)
    assert not list(tmp_path.iterdir())


def test_a_copy_has_pixels(label):
    copy_picture(label)
    assert QGuiApplication.clipboard().image().width() == 160
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(("answer", "used", "written"), [
    ("a", "SVG drawing (*.svg)", "a.svg"), ("a", "PNG picture (*.png)", "a.png"), ("a.svg", "", "a.svg"), ("", "", "")])
def test_the_kind_that_was_chosen_is_written(label, tmp_path, monkeypatch, answer, used, written):
    asked = []

    def ask(*arguments):
        asked.append(arguments)
        return (str(tmp_path / answer) if answer else "", used)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    path = ask_and_save(label, label, "layers/0\u202e.weight")
    assert path == (str(tmp_path / written) if written else "")
    assert [file.name for file in tmp_path.iterdir()] == ([written] if written else [])
    assert "/" not in asked[0][2] and "\u202e" not in asked[0][2] and asked[0][2].endswith(".png")
