"""The state: what the office keeps in a database, and how it is read.

Enters nothing by itself: only `actions` and migrations write. Leaves the models of `models/` to actions, and domain
values or plain rows to the doors through `selectors/`. An office's year is kept as the files of its folder, every
version of each (`models/berkas.py`), so that the database and the folder hold the same content and one reader
understands both.

Read next: `models/unit.py` (who), `models/berkas.py` (what), `models/audit.py` (the chain of all writes), `penjaga.py`
(triggers that refuse to change the past), `selectors/`.
"""
