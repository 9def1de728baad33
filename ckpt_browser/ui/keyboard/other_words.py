"""Other words by which people know what there is to do, from torch and other programs; the palette knows them too."""

from PySide6.QtCore import QCoreApplication

from ..wording.words import QT_TRANSLATE_NOOP

OTHER_WORDS = {
    "actionOpen": QT_TRANSLATE_NOOP("OtherWords", "load, torch.load"),
    "actionOpenFolder": QT_TRANSLATE_NOOP("OtherWords", "shards, sharded, distributed, DCP"),
    "actionOpenSample": QT_TRANSLATE_NOOP("OtherWords", "example, demo"),
    "actionSave": QT_TRANSLATE_NOOP("OtherWords", "torch.save, write"),
    "actionSaveAs": QT_TRANSLATE_NOOP("OtherWords", "safetensors, format, shards, write"),
    "actionSaveOptions": QT_TRANSLATE_NOOP("OtherWords", "safetensors, format, shards, legacy"),
    "actionExport": QT_TRANSLATE_NOOP("OtherWords", "numpy, npy, npz, csv, extract"),
    "actionLock": QT_TRANSLATE_NOOP("OtherWords", "read only, protect"),
    "actionReload": QT_TRANSLATE_NOOP("OtherWords", "refresh"),
    "actionQuit": QT_TRANSLATE_NOOP("OtherWords", "exit"),
    "actionUndo": QT_TRANSLATE_NOOP("OtherWords", "revert, back"),
    "actionDrop": QT_TRANSLATE_NOOP("OtherWords", "delete, remove, pop"),
    "actionKeep": QT_TRANSLATE_NOOP("OtherWords", "extract, subset, crop"),
    "actionDuplicate": QT_TRANSLATE_NOOP("OtherWords", "clone, copy"),
    "actionEditValue": QT_TRANSLATE_NOOP("OtherWords", "set, change"),
    "actionFind": QT_TRANSLATE_NOOP("OtherWords", "search, find, grep"),
    "actionCopyPython": QT_TRANSLATE_NOOP("OtherWords", "code"),
    "actionPreferences": QT_TRANSLATE_NOOP("OtherWords", "settings, options, configuration"),
    "actionCompare": QT_TRANSLATE_NOOP("OtherWords", "diff, merge, average"),
    "actionCompareSaved": QT_TRANSLATE_NOOP("OtherWords", "diff, changes"),
    "actionCompareReport": QT_TRANSLATE_NOOP("OtherWords", "diff, html"),
    "actionCheck": QT_TRANSLATE_NOOP("OtherWords", "load_state_dict, strict, missing keys, unexpected keys, "
                                                   "size mismatch"),
    "actionCopyToRight": QT_TRANSLATE_NOOP("OtherWords", "merge, take over"),
    "actionCopyToLeft": QT_TRANSLATE_NOOP("OtherWords", "merge, take over"),
    "actionBlend": QT_TRANSLATE_NOOP("OtherWords", "merge, average, mean, interpolate, lerp, soup, EMA"),
    "actionSweep": QT_TRANSLATE_NOOP("OtherWords", "nan, inf, infinite, check, health, statistics, mean, std, min, "
                                                   "max, zeros"),
    "actionFindings": QT_TRANSLATE_NOOP("OtherWords", "nan, inf, infinite, health, anomalies"),
    "actionRenameMatching": QT_TRANSLATE_NOOP("OtherWords", "regex, replace, substitute, add a prefix, rename keys"),
    "actionDevice": QT_TRANSLATE_NOOP("OtherWords", "cuda, cpu, gpu, mps, meta, map_location, move to"),
    "actionCast": QT_TRANSLATE_NOOP("OtherWords", "half, fp16, float16, bf16, bfloat16, fp32, float32, fp8, cast, "
                                                  "dtype, precision, smaller"),
    "actionStrip": QT_TRANSLATE_NOOP("OtherWords", "prefix, module., _orig_mod., DataParallel, DDP, "
                                                   "torch.compile, Lightning, optimizer, scheduler, EMA, smaller"),
    "actionRescue": QT_TRANSLATE_NOOP("OtherWords", "pickled module, whole model, weights, extract"),
    "actionCompact": QT_TRANSLATE_NOOP("OtherWords", "size, smaller, clone, storage, view"),
    "actionLift": QT_TRANSLATE_NOOP("OtherWords", "root, unwrap, state_dict, extract"),
    "actionWrap": QT_TRANSLATE_NOOP("OtherWords", "nest, state_dict"),
    "actionSaveRecipe": QT_TRANSLATE_NOOP("OtherWords", "macro, replay, batch"),
    "actionSaveScript": QT_TRANSLATE_NOOP("OtherWords", "script, code"),
    "actionFlat": QT_TRANSLATE_NOOP("OtherWords", "dotted, fold, tree"),
    "actionNatural": QT_TRANSLATE_NOOP("OtherWords", "sort"),
    "actionInspector": QT_TRANSLATE_NOOP("OtherWords", "sidebar, details"),
    "actionOverview": QT_TRANSLATE_NOOP("OtherWords", "info, summary, details, statistics"),
    "actionValues": QT_TRANSLATE_NOOP("OtherWords", "numbers, elements, print, table"),
    "actionHistogram": QT_TRANSLATE_NOOP("OtherWords", "distribution"),
    "actionPictures": QT_TRANSLATE_NOOP("OtherWords", "heat map, filters, kernels, image, spectrum, SVD, similarity"),
    "actionLayers": QT_TRANSLATE_NOOP("OtherWords", "norms, depth"),
    "actionSizes": QT_TRANSLATE_NOOP("OtherWords", "largest, memory, bytes, parameters, treemap"),
    "actionProblems": QT_TRANSLATE_NOOP("OtherWords", "errors, warnings"),
    "actionHistory": QT_TRANSLATE_NOOP("OtherWords", "steps, undo"),
    "actionLargerText": QT_TRANSLATE_NOOP("OtherWords", "zoom in, font"),
    "actionSmallerText": QT_TRANSLATE_NOOP("OtherWords", "zoom out, font"),
    "actionNormalText": QT_TRANSLATE_NOOP("OtherWords", "zoom, font"),
    "actionDarkColors": QT_TRANSLATE_NOOP("OtherWords", "theme, mode, night"),
    "actionLightColors": QT_TRANSLATE_NOOP("OtherWords", "theme, mode"),
    "actionShortcuts": QT_TRANSLATE_NOOP("OtherWords", "hotkeys, key bindings"),
    "actionManual": QT_TRANSLATE_NOOP("OtherWords", "help, documentation"),
}
"""By the ids of actions; with commas between them."""


def other_words(name: str) -> tuple[str, ...]:
    """Those of an action: in the person's language, then in English, for that is what torch speaks."""
    words = OTHER_WORDS.get(name, "")
    spoken = QCoreApplication.translate("OtherWords", words) if words else ""
    return tuple(dict.fromkeys([word.strip() for word in f"{spoken}, {words}".replace("，", ",").split(",")
                                if word.strip()]))
