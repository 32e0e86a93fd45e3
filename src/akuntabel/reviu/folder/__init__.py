"""A report as the folder of its office: what can be read, each value with its place, and a list of what is missing.

Enters: the review of a report. Leaves: the files of a folder (path to text) and the gaps that people must fill. Nothing
is invented: what the report does not print is not in the files. Read next: `iku.py` (the indicators with their
values), `identitas.py` (year, office, plan, signature), `anggaran.py` (the budget), `berkas.py` (the files).
"""

from akuntabel.reviu.folder.berkas import FolderTerbaca, folder_of

__all__ = ["FolderTerbaca", "folder_of"]
