"""The checklist and the Pernyataan Telah Direviu as document trees, in the words of PermenPANRB 53/2014."""

from collections.abc import Sequence

from akuntabel.domain.checklist_reviu import ButirTerjawab
from akuntabel.domain.jawaban import Sikap
from akuntabel.domain.lembar_reviu import LembarReviu
from akuntabel.reports.perjanjian.bentuk import TITIK, tengah
from akuntabel.reports.tree import (
    BarisTabel,
    Blok,
    Daftar,
    Dokumen,
    Judul,
    KolomTabel,
    Kop,
    Paragraf,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

_PENJELAS = "Paragraf penjelas: koreksi atas penyajian laporan kinerja berikut belum selesai dilakukan."
_TAHUN_KOSONG = 1980
"""Year of the file's stamp where the report names none; it is printed nowhere."""


def build_checklist(lembar: LembarReviu, butir: Sequence[ButirTerjawab], dasar: str, tahun: int | None) -> Dokumen:
    """The checklist of anak lampiran III/2-2, with answers and evidence where what was read decides them."""
    kolom = (
        KolomTabel("No", "tengah", 0.5), KolomTabel("Pernyataan", "kiri", 3.6), KolomTabel("Check list", "tengah", 1.0),
        KolomTabel("Bukti dari laporan", "kiri", 2.4),
    )  # fmt: skip
    baris: list[BarisTabel] = []
    for satu in butir:
        if satu.nomor == 1:
            baris.append(BarisTabel((Sel((Teks(f"{satu.bagian}. {satu.judul}"),), rentang=4),), "kelompok"))
        isi = (f"{satu.nomor}.", satu.pernyataan, satu.jawaban.value, satu.bukti)
        baris.append(BarisTabel(tuple(Sel((Teks(teks),)) for teks in isi)))
    catatan = Teks("«Perlu orang»: tidak dapat diputuskan dari teks laporan saja; pereviu yang menjawab.")
    tabel = Tabel("tabel-checklist", "Checklist reviu", kolom, tuple(baris), (catatan,), dasar, bernomor=False)
    judul = "Checklist Reviu atas Laporan Kinerja"
    return _dokumen(
        judul, lembar, tahun, (Judul(1, judul, id="checklist", dalam_daftar=False), tengah(lembar.nama), tabel)
    )


def build_pernyataan(lembar: LembarReviu, kalimat: Sequence[str], tahun: int | None) -> Dokumen:
    """The statement of anak lampiran III/1-2; accepted findings that still stand make the explanatory paragraph."""
    judul = "Pernyataan Telah Direviu"
    sebutan = str(tahun or TITIK)
    isi = [k.replace("{instansi}", TITIK).replace("{tahun}", sebutan) for k in kalimat]
    diterima = [c for c in lembar.catatan if c.jawaban is not None and c.jawaban.sikap is Sikap.DITERIMA]
    butir = tuple((Teks(f"{c.letak}: tercetak {c.tercetak}. {c.penjelasan}"),) for c in diterima)
    penjelas: tuple[Blok, ...] = (Paragraf((Teks(_PENJELAS),)), Daftar(butir)) if butir else ()
    atas = (f"{TITIK}, {TITIK}", f"Inspektur {TITIK}")
    blok = (
        Judul(1, judul, id="pernyataan", dalam_daftar=False),
        tengah(TITIK),
        tengah(f"Tahun Anggaran {sebutan}"),
        *(Paragraf((Teks(k),)) for k in isi),
        *penjelas,
        TandaTangan(((atas, (TITIK, f"NIP {TITIK}")),)),
    )
    return _dokumen(judul, lembar, tahun, blok)


def _dokumen(judul: str, lembar: LembarReviu, tahun: int | None, isi: tuple[Blok, ...]) -> Dokumen:
    angka = tahun or _TAHUN_KOSONG
    return Dokumen(
        judul=judul,
        subjudul=lembar.nama,
        kantor=lembar.nama,
        kop=Kop(()),
        tahun=angka,
        tanggal=f"{angka}-12-31",
        penulis="Akuntabel",
        isi=isi,
        kata_kunci=("reviu", "laporan kinerja"),
        sidik=lembar.sidik[:16],
        sampul=False,
    )
