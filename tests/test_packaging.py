"""What the package needs at run time is packed with it."""

from configparser import ConfigParser
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_data_file_is_packed():
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg")
    patterns = [each.strip() for each in setup["options.package_data"]["*"].split(",")]
    for file in (ROOT / "factcheck").rglob("*.*"):
        if file.suffix in (".py", ".pyc") or not file.is_file():
            continue
        package = next(folder for folder in file.parents if (folder / "__init__.py").exists())
        name = file.relative_to(package).as_posix()
        assert any(fnmatch(name, each) and name.count("/") == each.count("/") for each in patterns), name
