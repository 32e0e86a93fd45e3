"""A document tree as a Word document that an office can go on editing.

Enter a `Dokumen`; leave the bytes of a DOCX, the same for the same tree: real styles, numbered captions, references
and generated lists as fields with their text already in place, sections with their own page numbers. Read next:
`dokumen.py` (the whole), `gaya.py` (the styles), `blok.py` (one block of the tree to paragraphs and tables).
"""

from akuntabel.reports.render.docx.dokumen import render_docx

__all__ = ["render_docx"]
