"""A document tree to bytes: one folder per format, each with one public function `render_…`.

Nothing here decides what a document says; `raster.py` turns drawings into pictures for formats that need them.
"""
