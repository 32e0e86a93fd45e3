"""The Perjanjian Kinerja of a working unit: the statement (form I/2) and its annex (form I/6)."""

from datetime import date

from akuntabel.domain.adendum import VERSI_AWAL
from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_rupiah
from akuntabel.domain.perbandingan import serapan_sasaran
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.versi import tahun_versi
from akuntabel.reports.identitas import keadaan_per, kop_of, sidik_of
from akuntabel.reports.perjanjian.bentuk import JANJI, SUPERVISI, TITIK, pihak, tanda_tangan, tengah
from akuntabel.reports.perjanjian.inisiatif import lampiran_inisiatif
from akuntabel.reports.perjanjian.tabel import tabel_sasaran, tabel_target
from akuntabel.reports.tree import (
    BarisTabel,
    Blok,
    Dokumen,
    GantiHalaman,
    Judul,
    KolomTabel,
    Paragraf,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

_PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)


def build_perjanjian(tahun: TahunKinerja) -> Dokumen:
    """The agreement of an office and year as it was signed: with the targets of its first version."""
    tahun = tahun_versi(tahun, VERSI_AWAL)
    pk = tahun.perjanjian
    tanggal = pk.tanggal or date(tahun.tahun, 1, 1)
    return Dokumen(
        judul=f"Perjanjian Kinerja Tahun {tahun.tahun}",
        subjudul="; ".join(filter(None, (tahun.kantor.nama, keadaan_per(tahun)))),
        kantor=tahun.kantor.nama,
        kop=kop_of(tahun.kantor),
        tahun=tahun.tahun,
        tanggal=tanggal.isoformat(),
        penulis=tahun.kantor.nama,
        isi=(*pernyataan(tahun), *lampiran(tahun)),
        kata_kunci=("perjanjian kinerja", "SAKIP", tahun.kantor.nama, str(tahun.tahun)),
        sidik=sidik_of(tahun),
        sampul=False,
        kop_surat=True,
    )


def pernyataan(tahun: TahunKinerja) -> tuple[Blok, ...]:
    """The statement of PermenPANRB 53/2014, anak lampiran I/2-6, in its own words."""
    pk = tahun.perjanjian
    nomor = (tengah(f"Nomor {pk.nomor}"),) if pk.nomor else ()
    return (
        Judul(1, f"Perjanjian Kinerja Tahun {tahun.tahun}", id="pernyataan", dalam_daftar=False),
        *nomor,
        Paragraf((Teks(_PEMBUKA),)),
        *pihak(pk.pihak_pertama or tahun.kantor.pimpinan, "selanjutnya disebut pihak pertama,"),
        *pihak(pk.pihak_kedua or tahun.kantor.atasan, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
        Paragraf((Teks(JANJI),)),
        Paragraf((Teks(SUPERVISI),)),
        _tanda_tangan(tahun, "Pihak Kedua,", "Pihak Pertama,"),
    )


def lampiran(tahun: TahunKinerja) -> tuple[Blok, ...]:
    """The annex of anak lampiran I/6-6 (sasaran, indicator, target; activity, budget), and the quarterly targets."""
    return (
        Judul(1, f"Lampiran Perjanjian Kinerja Tahun {tahun.tahun}", id="lampiran", halaman_baru=True),
        tengah(tahun.kantor.nama),
        tabel_sasaran(tahun),
        *_kegiatan(tahun),
        _tanda_tangan(tahun, _jabatan(tahun, kedua=True), _jabatan(tahun, kedua=False)),
        GantiHalaman(),
        Judul(1, "Rincian Target Kinerja per Triwulan", id="rincian-target"),
        tabel_target(tahun, "rincian-target", f"Target kinerja per triwulan tahun {tahun.tahun}"),
        *lampiran_inisiatif(tahun),
    )


def _kegiatan(tahun: TahunKinerja) -> tuple[Blok, ...]:
    if tahun.anggaran is None:
        return (Paragraf((Teks("Rincian kegiatan dan anggaran tidak tersedia."),), gaya="kosong"),)
    if tahun.peta.pohon:
        return (_program(tahun, tahun.anggaran),)
    kolom = (KolomTabel("Kegiatan", "kiri", 3.0), KolomTabel("Anggaran", "kanan", 1.4))
    baris = [
        BarisTabel((Sel((Teks(f"{urut}. {k.nama}"),)), Sel((Teks(_pagu(k.pagu)),))))
        for urut, k in enumerate(tahun.anggaran.kegiatan, start=1)
    ]
    total = (Sel((Teks("Jumlah"),), tebal=True), Sel((Teks(_pagu(tahun.anggaran.pagu)),), tebal=True))
    judul = f"Kegiatan dan anggaran tahun {tahun.tahun}"
    return (Tabel("tabel-kegiatan", judul, kolom, (*baris, BarisTabel(total, "total"))),)


def _program(tahun: TahunKinerja, anggaran: Anggaran) -> Tabel:
    """Programme, budget and remark of anak lampiran I/3-6, for an office with a performance tree."""
    kolom = (
        KolomTabel("Program", "kiri", 3.0),
        KolomTabel("Anggaran", "kanan", 1.4),
        KolomTabel("Keterangan", "kiri", 1.6),
    )
    program = next((p.sasaran for p in tahun.peta.perspektif if p.kode == "program"), ())
    baris = []
    for urut, satu in enumerate(program, start=1):
        serapan = serapan_sasaran(anggaran, satu.kode)
        pagu = TANDA_KOSONG if serapan is None or serapan.pagu is None else tulis_rupiah(serapan.pagu)
        isi = (f"{urut}. {satu.kode} {satu.nama}", pagu, anggaran.dana or TANDA_KOSONG)
        baris.append(BarisTabel(tuple(Sel((Teks(i),)) for i in isi)))
    total = (Sel((Teks("Jumlah"),), tebal=True), Sel((Teks(_pagu(anggaran.pagu)),), tebal=True), Sel((Teks(""),)))
    return Tabel(
        "tabel-kegiatan", f"Program dan anggaran tahun {tahun.tahun}", kolom, (*baris, BarisTabel(total, "total"))
    )


def _pagu(pagu: int | None) -> str:
    return TANDA_KOSONG if pagu is None else tulis_rupiah(pagu)


def _jabatan(tahun: TahunKinerja, *, kedua: bool) -> str:
    pk, kantor = tahun.perjanjian, tahun.kantor
    pejabat = (pk.pihak_kedua or kantor.atasan) if kedua else (pk.pihak_pertama or kantor.pimpinan)
    return f"{pejabat.jabatan if pejabat and pejabat.jabatan else TITIK},"


def _tanda_tangan(tahun: TahunKinerja, kiri: str, kanan: str) -> TandaTangan:
    pk = tahun.perjanjian
    pertama, kedua = pk.pihak_pertama or tahun.kantor.pimpinan, pk.pihak_kedua or tahun.kantor.atasan
    return tanda_tangan(pk.tempat or tahun.kantor.kota, pk.tanggal, (kedua, kiri), (pertama, kanan))
