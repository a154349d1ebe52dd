"""Where the modules of the package are, as one of them names the others.

Templates and the code that writes Python name every module by its path in the template
tree, such as `tapi2.records.base`. In what is made, modules of one package name each
other relative to where they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from tapi2gen.render.python_source import Import, import_statements

TAPI2 = "tapi2"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file of the package is, for its imports.

    Attributes:
        package: The package that is made.
        folder: The subpackage that has the file, such as `tapi2.records`.
        elsewhere: The modules that the package takes from tapi2.
    """

    package: str
    folder: str
    elsewhere: frozenset[str] = frozenset()

    def imports(self, uses: Iterable[Import]) -> str:
        """Write import statements, relative ones for modules of the package.

        Args:
            uses: What is imported, by the paths of modules in the template tree.
        """
        return import_statements(
            use._replace(module=self.relative(use.module)) for use in uses
        )

    def relative(self, module: str) -> str:
        """Return a module as an import statement names it; others than tapi2's as is.

        Args:
            module: Its path in the template tree.
        """
        if module.partition(".")[0] != TAPI2:
            return module
        return relative(module, self.folder)

    def home(self, module: str) -> str:
        """Return a module as a lazy import takes it: relative, if the package has it.

        Args:
            module: Its path in the template tree.
        """
        return module if module in self.elsewhere else self.relative(module)

    def absolute(self, module: str) -> str:
        """Return the name that a module has when it is imported.

        Args:
            module: Its path in the template tree.
        """
        if module in self.elsewhere:
            return module
        return f"{self.package}{module.removeprefix(TAPI2)}"


def relative(module: str, folder: str) -> str:
    """Return a module as those of a subpackage name it: `..errors` or `.base`."""
    target, own = module.split("."), folder.split(".")
    common = 0
    for part, other in zip(target, own, strict=False):
        if part != other:
            break
        common += 1
    return "." * (len(own) - common + 1) + ".".join(target[common:])


def module_of(path: str) -> str:
    """Return the module that a file is; other files are named as modules are."""
    plain = PurePosixPath(path)
    if plain.suffix == ".py":
        plain = plain.with_suffix("")
    parts = plain.parts[:-1] if plain.name == "__init__" else plain.parts
    return ".".join(parts)


def folder_of(path: str) -> str:
    """Return the package that has the module of a file, itself for an `__init__`."""
    return ".".join(PurePosixPath(path).parts[:-1])
