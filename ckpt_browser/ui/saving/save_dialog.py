"""Saving with a say in it: where, in which format, what becomes of what the format cannot hold."""

import os

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ...core.messages import capitalised
from ...core.paths import visible
from ...workspace.saving.save_options import SaveOptions, Survey
from ..access.text_size import widen
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..widgets.labels import plain_label, plain_tip
from ..widgets.nesting import nest
from ..widgets.path_field import PathField
from ..wording import numbers
from ..wording.file_names import to_begin_with
from ..wording.sentences import in_a_row, listed
from ..wording.words import fill, local
from .losses_table import LossesTable
from .replace_box import ReplaceBox
from .save_targets import IN_PLACE, SAFETENSORS, completed, format_names, with_suffix

translate = QCoreApplication.translate

DEBOUNCE = 200
FRAME = 40
"""Pixels that a window's title and border take at most."""
SHARDS = (0, 1 << 30, 2 * (1 << 30), 5 * (1 << 30), 10 * (1 << 30))


class SaveDialog(QDialog):
    """Looks in the background at what a save would do, and says so before anything is written."""

    def __init__(self, session: Session, document: Document, target: str, options: SaveOptions, copy: bool,
                 parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("saveDialog")
        self.setWindowTitle(self.tr("Save a copy") if copy else self.tr("Save"))
        self._session, self._document, self._copy = session, document, copy
        self._job: Job | None = None
        self._make_fields(target, options)
        self._losses = LossesTable()
        self._losses.chosen.connect(self._soon)
        self._losses.hide()
        self._said = plain_label("", "soft")
        self._said.setObjectName("saveSays")
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._save: QPushButton = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setObjectName("saveNow")
        self._save.setDefault(True)
        self._save.clicked.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        nest(column, self._form())
        column.addWidget(self._losses, 1)
        column.addWidget(self._said)
        column.addWidget(buttons)
        widen(self, 560)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._look)
        self._on_format()

    def sizeHint(self) -> QSize:
        return QSize(640, super().sizeHint().height())

    def done(self, result: int) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    # Fields

    def _make_fields(self, target: str, options: SaveOptions) -> None:
        self._path = PathField(target)
        self._path.setObjectName("savePath")
        self._path.setAccessibleName(self.tr("File"))
        self._path.textChanged.connect(self._soon)
        self._format = QComboBox()
        self._format.setObjectName("saveFormat")
        for name, words in format_names().items():
            self._format.addItem(words, name)
        self._format.setCurrentIndex(self._format.findData(options.format))
        self._format.currentIndexChanged.connect(self._on_format)
        self._shards = QComboBox()
        self._shards.setObjectName("saveShards")
        for size in SHARDS:
            self._shards.addItem(fill(self.tr("several files of at most {size}"), size=numbers.size_text(size))
                                 if size else self.tr("one file"), size)
        self._shards.currentIndexChanged.connect(self._soon)
        self._in_place = QCheckBox(self.tr("Change the file in place, without writing the tensors again"))
        self._in_place.setObjectName("saveInPlace")
        self._in_place.setChecked(options.in_place)
        self._in_place.setEnabled(False)
        self._verify = QCheckBox(self.tr("Let PyTorch or safetensors read the result back before it takes its place"))
        self._verify.setObjectName("saveVerify")
        self._verify.setChecked(options.verify)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        line = QHBoxLayout()
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse)
        line.addWidget(self._path, 1)
        line.addWidget(browse)
        form.addRow(plain_label(self.tr("File"), "label"), line)
        form.addRow(plain_label(self.tr("Format"), "label"), self._format)
        form.addRow(plain_label(self.tr("As"), "label"), self._shards)
        form.addRow("", self._verify)
        form.addRow("", self._in_place)
        return form

    def _on_browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), to_begin_with(self._path.path))
        if path:
            self._path.set_path(path)

    def _on_format(self) -> None:
        self._path.set_path(with_suffix(self._path.path, str(self._format.currentData())))
        self._shards.setEnabled(self._format.currentData() == SAFETENSORS)
        self._losses.forget()
        self._losses.show_losses(())
        self._soon()

    def _target(self) -> str:
        return completed(self._path.path, str(self._format.currentData()))

    def options(self) -> SaveOptions:
        """What the fields say."""
        form = str(self._format.currentData())
        size = int(self._shards.currentData()) if form == SAFETENSORS else 0
        in_place = self._in_place.isEnabled() and self._in_place.isChecked()
        return SaveOptions(form, size or None, False, in_place, self._verify.isChecked(), self._losses.choices)

    # Looking

    def _soon(self) -> None:
        self._save.setEnabled(False)
        self._timer.start()

    def _look(self) -> None:
        if self._job is not None:
            self._job.cancel()
        reason = _path_problem(self._target())
        if reason:
            self._tell(reason, wrong=True)
            return
        self._tell(self.tr("Looking…"))
        options = self.options()._replace(in_place=False)
        self._job = self._session.saver.survey(self._document, self._target(), options, self._on_survey,
                                               self._on_wrong)

    def _on_survey(self, survey: Survey) -> None:
        if not isValid(self):
            return
        self._job = None
        self._losses.show_losses(survey.losses)
        self._in_place.setEnabled(not survey.in_place and not self._copy)
        self._in_place.setToolTip(plain_tip(visible(local(survey.in_place), 300) or translate("Actions", IN_PLACE)))
        if survey.losses:
            words = self.tr("This format cannot hold all of it. Choose what is to become of: {kinds}.")
            self._tell(fill(words, kinds=listed(self._losses.open_questions())), wrong=True)
        else:
            self._tell(self._result_words(survey))
            self._save.setEnabled(True)
        self._show_questions()

    def _result_words(self, survey: Survey) -> str:
        size, target = numbers.size_text(survey.nbytes), self._target()
        words = fill(self.tr("{size} will be written."), size=size)
        if target != self._path.path:
            words = fill(self.tr("{size} will be written to {name}."), size=size,
                         name=visible(os.path.basename(target), 200))
        replaces = self.tr("They replace the file that is there.") if os.path.exists(target) else ""
        return in_a_row([words, replaces])

    def _show_questions(self) -> None:
        """Make room for all questions, as far as the screen has it; none leave no hole behind."""
        was_shown, shown = not self._losses.isHidden(), bool(self._losses.questions)
        if not was_shown and not shown:
            return
        self._losses.setVisible(shown)
        self._column.activate()
        screen = self.screen().availableGeometry()
        wanted = min(self._column.totalHeightForWidth(self.width()), screen.height() - FRAME)
        height = max(self.height(), wanted) if shown else wanted
        self.resize(self.width(), height)
        self.move(self.x(), max(screen.top(), min(self.y(), screen.bottom() - FRAME - height)))

    def _on_wrong(self, error: Exception) -> None:
        if isValid(self):
            self._job = None
            reason = local(str(error))
            self._tell(capitalised(reason), wrong=True)

    def _tell(self, words: str, wrong: bool = False) -> None:
        self._said.setText(visible(words, 600))
        self._said.setProperty("role", "wrong" if wrong else "soft")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)

    def _on_save(self) -> None:
        there = self._shards_there()
        if there:
            ReplaceBox(there, self._save_now, self).open()
        else:
            self._save_now()

    def _shards_there(self) -> tuple[str, ...]:
        """The set of another that this one would take the place of: nobody was asked about it so far."""
        if self.options().max_shard_size is None:
            return ()
        # Imported late: it comes with the writers, and by now a worker has imported them.
        from ...workspace.saving.shards_there import shards_there

        names = shards_there(self._target())
        own = os.path.realpath(self._document.path)
        folder = os.path.realpath(os.path.dirname(os.path.abspath(self._target())))
        return names if names and own != os.path.join(folder, names[0]) else ()

    def _save_now(self) -> None:
        self._session.saver.save(self._document, self._target(), self.options(), self._copy)
        self.accept()


def _path_problem(path: str) -> str:
    if not path.strip():
        return translate("SaveDialog", "A file name is needed")
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        return fill(translate("SaveDialog", "There is no folder {folder}"), folder=visible(folder, 200))
    is_folder = os.path.isdir(path)
    return fill(translate("SaveDialog", "{path} is a folder"), path=visible(path, 200)) if is_folder else ""
