"""Generated lists as fields that already show their entries, so that they read well before any update."""

from akuntabel.reports.render.docx.acuan import GAMBAR, TABEL, PetaAcuan, Sasaran, semua_blok
from akuntabel.reports.render.docx.konteks import Konteks
from akuntabel.reports.render.docx.unsur import Unsur, el, medan, medan_akhir, medan_awal, paragraf, run, tautan
from akuntabel.reports.tree import DaftarIsi, Dokumen, Gambar, Judul, Tabel

TINGKAT_TERDALAM = 3
_PERINTAH = {
    "isi": f'TOC \\o "1-{TINGKAT_TERDALAM}" \\h \\z',
    "tabel": f'TOC \\h \\z \\c "{TABEL}"',
    "gambar": f'TOC \\h \\z \\c "{GAMBAR}"',
}
_NAMA = {"isi": "Daftar isi", "tabel": "Daftar tabel", "gambar": "Daftar gambar"}
_KOSONG = {"isi": "Tidak ada judul.", "tabel": "Tidak ada tabel.", "gambar": "Tidak ada gambar."}

Entri = tuple[str, str, Sasaran]
"""Style, text, and target of a line of a list."""


def entri_daftar(acuan: PetaAcuan, dokumen: Dokumen, jenis: str) -> list[Entri]:
    """The lines of a generated list, in printed order."""
    hasil: list[Entri] = []
    for b in semua_blok((*dokumen.awal, *dokumen.isi)):
        if jenis == "isi" and isinstance(b, Judul) and b.dalam_daftar and b.tingkat <= TINGKAT_TERDALAM:
            hasil.append((f"TOC{b.tingkat}", f"{b.nomor} {b.teks}".strip(), acuan.blok[id(b)]))
        elif (jenis == "tabel" and isinstance(b, Tabel) and b.bernomor) or (
            jenis == "gambar" and isinstance(b, Gambar)
        ):
            sasaran = acuan.blok[id(b)]
            hasil.append(("TableofFigures", f"{sasaran.label}. {sasaran.judul}", sasaran))
    return hasil


def tulis_daftar_isi(konteks: Konteks, blok: DaftarIsi, dokumen: Dokumen) -> list[Unsur]:
    """The list in a content control, each line leading to its place."""
    entri = entri_daftar(konteks.acuan, dokumen, blok.jenis)
    if not entri:
        return [paragraf("BelumTersedia", [run(_KOSONG[blok.jenis])])]
    awal, akhir = medan_awal(_PERINTAH[blok.jenis]), [medan_akhir()]
    baris = [
        paragraf(
            gaya, [*(awal if n == 0 else []), _tautan(konteks, teks, sasaran), *(akhir if n == len(entri) - 1 else [])]
        )
        for n, (gaya, teks, sasaran) in enumerate(entri)
    ]
    galeri = (
        [el("docPartObj", el("docPartGallery", val="Table of Contents"), el("docPartUnique"))]
        if blok.jenis == "isi"
        else []
    )
    sifat = el("sdtPr", el("alias", val=_NAMA[blok.jenis]), *galeri)
    return [el("sdt", sifat, el("sdtContent", *baris))]


def _tautan(konteks: Konteks, teks: str, sasaran: Sasaran) -> Unsur:
    halaman = medan(f"PAGEREF {sasaran.buku_daftar} \\h", [run(konteks.halaman.get(sasaran.nomor, ""))])
    return tautan(sasaran.buku_daftar, [run(f"{teks}\t"), *halaman])
