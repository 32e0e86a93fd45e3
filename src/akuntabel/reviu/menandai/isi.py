"""What a note in a copy of the report says, and what is said where no copy can be marked."""

from akuntabel.domain.lembar_reviu import CatatanReviu
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.reviu import kode

PENULIS = "Akuntabel"
"""Author of every note."""


def tulis_catatan(satu: CatatanReviu) -> str:
    """A finding as the text of a note."""
    jawaban = satu.jawaban
    bagian = (
        ("", f"{satu.kepastian.upper()}: {satu.judul}"),
        ("Tercetak: ", satu.tercetak),
        ("Dihitung: ", satu.dihitung),
        ("Sebab: ", satu.penjelasan),
        ("Saran: ", satu.saran),
        ("Jawaban: ", f"{jawaban.sikap.value}. {jawaban.alasan} ({jawaban.pereviu})" if jawaban else ""),
        ("Pengenal: ", satu.pengenal),
    )
    return "\n".join(f"{awal}{teks}" for awal, teks in bagian if teks)


def tak_dapat(nama: str, sebab: str) -> Problem:
    """The problem of a report that can be read but not marked."""
    return Problem(
        kode.REVIU_TAK_DAPAT_DITANDAI,
        SourceRef(nama),
        "Salinan laporan bertanda tidak dapat dibuat; hasil reviu yang lain tetap ada.",
        found=sebab,
        expected="berkas utuh tanpa kata sandi",
        remedy="Simpan ulang laporan dari program asalnya tanpa kata sandi, lalu coba lagi.",
    )
