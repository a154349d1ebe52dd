# DO NOT EDIT. Made from spec/
# and templates/tapi2/pyinstaller/hook-tapi2.py.j2 by: tapi2gen build
"""The hook of PyInstaller: what it includes in a program that imports tapi2."""

from tapi2.freezing import data_files, modules

hiddenimports = modules()
datas = data_files()
excludedimports = ["pytest"]  # testing makes fixtures of it only where it is imported
