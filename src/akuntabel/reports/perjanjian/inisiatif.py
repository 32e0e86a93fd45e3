"""The strategic initiatives of an agreement as its annex prints them: each with its milestones."""

from akuntabel.domain.inisiatif import Inisiatif
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_tanggal
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tree import BarisTabel, Blok, Judul, KolomTabel, Sel, Tabel, Teks


def lampiran_inisiatif(tahun: TahunKinerja) -> tuple[Blok, ...]:
    """The annex of initiatives; nothing where the office has none."""
    if not tahun.inisiatif:
        return ()
    kolom = (
        KolomTabel("No.", "tengah", 0.4),
        KolomTabel("Inisiatif strategis", "kiri", 2.6),
        KolomTabel("IKU", "kiri", 0.9),
        KolomTabel("Tonggak", "kiri", 2.6),
        KolomTabel("Tenggat", "kiri", 1.3),
        KolomTabel("Penanggung jawab", "kiri", 1.4),
    )
    baris = [b for urut, satu in enumerate(tahun.inisiatif, 1) for b in _baris(urut, satu)]
    judul = f"Inisiatif strategis tahun {tahun.tahun}"
    return (
        Judul(1, "Inisiatif Strategis", id="inisiatif", halaman_baru=True),
        Tabel("tabel-inisiatif", judul, kolom, tuple(baris), padat=True),
    )


def _baris(urut: int, satu: Inisiatif) -> list[BarisTabel]:
    """One row per milestone; what the initiative itself says stands on the first."""
    nama = f"{satu.nama}. Hasil: {satu.hasil}" if satu.hasil else satu.nama
    kosong = ("", "", "")
    awal = (f"{urut}.", nama, ", ".join(satu.iku) or TANDA_KOSONG)
    tonggak = [(t.uraian, tulis_tanggal(t.tenggat) if t.tenggat else TANDA_KOSONG) for t in satu.tonggak]
    hasil = []
    for ke, (uraian, tenggat) in enumerate(tonggak or [(TANDA_KOSONG, TANDA_KOSONG)]):
        isi = (*(awal if not ke else kosong), uraian, tenggat, satu.penanggung_jawab if not ke else "")
        hasil.append(BarisTabel(tuple(Sel((Teks(i),)) for i in isi)))
    return hasil
