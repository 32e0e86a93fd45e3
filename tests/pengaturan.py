"""Settings of the tests: data in a folder that goes away, and the database that AKUNTABEL_UJI_BASIS_DATA names."""

import atexit
import os
import shutil
import tempfile

_FOLDER = tempfile.mkdtemp(prefix="akuntabel-uji-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["AKUNTABEL_FOLDER_DATA"] = _FOLDER
os.environ["AKUNTABEL_BASIS_DATA"] = os.environ.get("AKUNTABEL_UJI_BASIS_DATA", "")

from akuntabel.config.settings import *  # noqa: E402, F403
