"""Pieces that the agreement, its amendments and its complements share: parties, signatures, centred lines."""

from datetime import date

from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.reports.tree import Paragraf, TandaTangan, Teks

TITIK = "........................"
"""What is left to be filled in by hand."""
JANJI = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
    "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
"""What the first party promises (PermenPANRB 53/2014, anak lampiran I/2-6)."""
SUPERVISI = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
"""What the second party will do (the same form)."""


def pihak(pejabat: Pejabat | None, sebutan: str) -> tuple[Paragraf, ...]:
    """A party by name and jabatan, and what it is called from then on."""
    orang = pejabat or Pejabat("", "")
    baris = [f"Nama: {orang.nama or TITIK}", f"Jabatan: {orang.jabatan or TITIK}", sebutan]
    return tuple(Paragraf((Teks(isi),)) for isi in baris)


def tanda_tangan(
    tempat: str, tanggal: date | None, kiri: tuple[Pejabat | None, str], kanan: tuple[Pejabat | None, str]
) -> TandaTangan:
    """Two signature blocks, each an official under a title; place and date stand over the right one."""
    saat = f"{tempat or TITIK}, {tulis_tanggal(tanggal) if tanggal else TITIK}"
    return TandaTangan(((("", kiri[1]), _nama(kiri[0])), ((saat, kanan[1]), _nama(kanan[0]))))


def tengah(isi: str) -> Paragraf:
    """A centred line."""
    return Paragraf((Teks(isi),), gaya="tengah")


def _nama(pejabat: Pejabat | None) -> tuple[str, ...]:
    if pejabat is None or not pejabat.nama:
        return (TITIK,)
    return (pejabat.nama, f"NIP {pejabat.nip}") if pejabat.nip else (pejabat.nama,)
