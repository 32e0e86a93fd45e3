"""What is fast, measured against named peers in one run: `python -m bench` (`make bench`).

`nko_nasional.py` scores four thousand offices, `lembar_kerja.py` one office against a spreadsheet, `dokumen.py` the
full document set against two other roads to PDF, `wilayah.py` whole trees of offices from disk. `tahan.py`
(`make soak`) builds the same reports again and again.
Nothing here is a test: a slow machine fails nothing. Read next: `ukur.py`, then `README.md`.
"""
