"""The hook of PyInstaller: what it includes in a program that imports tapi2."""

from tapi2.freezing import data_files, modules

hiddenimports = modules()
datas = data_files()
excludedimports = ["pytest"]  # testing makes fixtures of it only where it is imported
