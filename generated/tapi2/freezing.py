# DO NOT EDIT. Made from templates/tapi2/freezing.py by: tapi2gen build
"""What a frozen program needs of this package: every module, and the data files.

The package imports its modules when they are first used, and ``explain`` and
``testing`` read data files. PyInstaller sees neither in the code. It finds the hook in
the folder ``pyinstaller`` by an entry point, and the hook calls the functions here.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def hook_dirs() -> list[str]:
    """Return the folder of the hook, for the entry point of PyInstaller."""
    return [str(_PACKAGE / "pyinstaller")]


def modules() -> list[str]:
    """Return the name of every module of the package."""
    files = [file.relative_to(_PACKAGE.parent) for file in _PACKAGE.rglob("*.py")]
    names = (".".join(file.with_suffix("").parts) for file in files)
    return sorted(name.removesuffix(".__init__") for name in names if "-" not in name)


def data_files() -> list[tuple[str, str]]:
    """Return each data file, and the folder of the frozen program where it belongs.

    The test vectors are in the installed package, or beside it in a checkout.
    """
    folder = _PACKAGE.parent
    pairs = [(file, file.relative_to(folder)) for file in _PACKAGE.rglob("*.json")]
    if not (_PACKAGE / "fixtures").is_dir():
        vectors = (folder / "fixtures").rglob("*.json")
        pairs += [(file, _PACKAGE.name / file.relative_to(folder)) for file in vectors]
    return sorted((str(file), place.parent.as_posix()) for file, place in pairs)
