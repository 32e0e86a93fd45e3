"""Review of performance reports that anybody wrote: the report in, facts and findings with place and proof out.

Enters: the name and the bytes of a file (PDF with text, DOCX, XLSX, HTML, plain text). Leaves: `HasilReviu`: what was
read (`Naskah`), what it says (`Fakta`), what is wrong with it (`Temuan`), and what cannot be tested (`TakTeruji`). No
printed figure is trusted; none is called wrong that some reading of it makes right. Nothing here knows a web framework,
a folder of an office, or the documents that the program itself writes.

The central types, which every form of output is made from:

- `letak.Letak`: a place: page and box (PDF), paragraph (DOCX), line (text), and the chapter;
- `naskah.Naskah`, `Blok`, `Sel`: the report as blocks in the order of reading, each with its `Letak`;
- `fakta.Fakta`: tables with roles, statements, ratios, totals, every printed figure;
- `hasil.Temuan`: one finding: code, kind, certainty, place, quotation, printed, computed, why, what to do;
- `periksa.DAFTAR`: the register of checks, from which the documentation is generated.

Read next: `tinjau.py` (the whole path on one page), then `membaca/`, `fakta/`, `periksa/`, `folder/`, each with its
own guide.
"""

from akuntabel.reviu.tinjau import HasilReviu, tinjau, tinjau_naskah

__all__ = ["HasilReviu", "tinjau", "tinjau_naskah"]
