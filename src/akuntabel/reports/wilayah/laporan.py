"""The report of a region: summary, ranking, heat table, IKU, cascading, problems, and a page per unit."""

from collections.abc import Iterator, Sequence

from akuntabel.domain.kosakata import kosakata_of
from akuntabel.domain.penulisan import tulis_bulat, tulis_tanggal
from akuntabel.domain.peringkat import daftar_peringkat, tanpa_pembanding
from akuntabel.domain.periode import ROMAWI
from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit, hitung_tingkat
from akuntabel.domain.pohon.matriks import semua_matriks
from akuntabel.domain.problem import Tingkat
from akuntabel.domain.rezim import Status
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kosong, paragraf, rangkai, sel, tabel
from akuntabel.reports.tree import (
    AngkaKunci,
    Blok,
    DaftarIsi,
    Dokumen,
    GantiHalaman,
    Judul,
    Kop,
    TandaTangan,
)
from akuntabel.reports.tulisan import tulis_indeks
from akuntabel.reports.wilayah.cascading import CATATAN_MATRIKS, UNIT_TEGAK, tabel_masalah, tabel_matriks
from akuntabel.reports.wilayah.kata import (
    CATATAN_ADIL,
    CATATAN_TANPA_NKO,
    keadaan_unit,
    status_unit,
    tulis_nko,
)
from akuntabel.reports.wilayah.peringkat import IKU_TEGAK, bagian_peringkat, sorotan, tabel_panas, tabel_sebaran
from akuntabel.reports.wilayah.unit import halaman_unit, tabel_iku

UNIT_BERHALAMAN = 400
"""More units than this have no page of their own in the report: each has its own report."""


def build_laporan_wilayah(pohon: HasilPohon, versi: str) -> Dokumen:
    """The whole report; the same tree gives the same document."""
    isi = (
        *_ringkasan(pohon),
        *_bagian_peringkat(pohon),
        *_bagian_iku(pohon),
        *_bagian_cascading(pohon),
        *_bagian_masalah(pohon),
        *_tanda_tangan(pohon),
        *_bagian_unit(pohon),
        *_penutup(pohon, versi),
    )
    awal = (
        Judul(1, "Daftar Isi", id="daftar-isi", halaman_baru=True, dalam_daftar=False),
        DaftarIsi("isi"),
        Judul(1, "Daftar Tabel", id="daftar-tabel", halaman_baru=True, dalam_daftar=False),
        DaftarIsi("tabel"),
    )
    return _dokumen(pohon, "Laporan Kinerja Wilayah", isi, awal, sampul=True)


def build_peringkat(pohon: HasilPohon) -> Dokumen:
    """Only the ranking and the heat table."""
    return _dokumen(pohon, "Peringkat Unit", (*_bagian_peringkat(pohon),))


def build_cascading(pohon: HasilPohon) -> Dokumen:
    """Only the cascading matrix and what does not fit together."""
    return _dokumen(pohon, "Matriks Cascading", (*_bagian_cascading(pohon),))


def _dokumen(
    pohon: HasilPohon, judul: str, isi: tuple[Blok, ...], awal: tuple[Blok, ...] = (), *, sampul: bool = False
) -> Dokumen:
    identitas, tahun = pohon.identitas, pohon.tahun or 0
    laporan = identitas.laporan
    return Dokumen(
        judul=f"{judul} Tahun {tahun}" if tahun else judul,
        subjudul=f"Nomor {laporan.nomor}" if laporan.nomor else f"Sampai triwulan {ROMAWI[pohon.triwulan.value]}",
        kantor=identitas.nama,
        kop=Kop(identitas.kop),
        tahun=tahun,
        tanggal=laporan.tanggal.isoformat() if laporan.tanggal else f"{tahun or 1}-12-31".rjust(10, "0"),
        penulis=identitas.nama,
        isi=isi,
        awal=awal,
        kata_kunci=("laporan kinerja", "wilayah", "peringkat", "cascading", identitas.nama),
        sidik=pohon.sidik,
        sampul=sampul,
    )


def _ringkasan(pohon: HasilPohon) -> Iterator[Blok]:
    kantor = pohon.kantor
    lengkap = [h for h in kantor if h.akhir and h.akhir.lengkap]
    galat = [h for h in kantor if not h.terhitung]
    jumlah = hitung_tingkat(pohon.problems)
    yield Judul(1, "Ringkasan", "BAB I", "bab-1", halaman_baru=True)
    belum = len(kantor) - len(lengkap) - len(galat)
    banyak = ((len(lengkap), "lengkap"), (belum, "belum lengkap"), (len(galat), "belum dapat dihitung"))
    yield paragraf(
        f"Laporan ini memuat {tulis_bulat(len(kantor))} unit berkontrak di bawah {pohon.identitas.nama}, sampai "
        f"triwulan {ROMAWI[pohon.triwulan.value]}: {rangkai([f'{tulis_bulat(n)} {kata}' for n, kata in banyak if n])}."
    )
    butir = []
    if pohon.puncak.akhir is not None and pohon.puncak.dinilai:
        istilah = "NKO" if pohon.puncak.akhir.lengkap else "NKO sementara"
        butir.append((istilah, tulis_nko(pohon.puncak), pohon.puncak.nama, pohon.puncak.akhir.status.value))
    butir += [
        ("Unit lengkap", f"{tulis_bulat(len(lengkap))} dari {tulis_bulat(len(kantor))}", "unit berkontrak", ""),
        ("Galat", tulis_bulat(jumlah.get(Tingkat.GALAT, 0)), "harus diperbaiki", ""),
        ("Peringatan", tulis_bulat(jumlah.get(Tingkat.PERINGATAN, 0)), "harus dibaca", ""),
    ]
    yield AngkaKunci(tuple(butir))
    for daftar in daftar_peringkat(pohon):
        if daftar.urutan:
            pertama, akhir = daftar.urutan[0], daftar.urutan[-1]
            lemah = rangkai([f"{s.kode} ({tulis_indeks(s.tengah)})" for s in sorotan(daftar) if s.tengah is not None])
            yield paragraf(
                f"Pada kelompok {daftar.kelompok.peta}, NKO tertinggi {tulis_indeks(pertama.nko)} "
                f"({pertama.hasil.nama}) dan terendah {tulis_indeks(akhir.nko)} ({akhir.hasil.nama}). IKU dengan nilai "
                f"tengah terendah: {lemah}."
            )
    if pohon.ber_nko:
        yield _status(pohon)


def _status(pohon: HasilPohon) -> Blok:
    """How many units have which status, per quarter."""
    kolom: tuple[Kolom, ...] = (("Triwulan", "kiri", 1.4), *((s.value.capitalize(), "tengah", 1.0) for s in Status))
    isi = []
    for triwulan in range(1, pohon.triwulan + 1):
        milik = [h.triwulan[triwulan - 1].status for h in pohon.kantor if h.terhitung]
        angka = [tulis_bulat(milik.count(s)) for s in Status]
        isi.append(baris(f"Triwulan {ROMAWI[triwulan]}", *angka))
    return tabel("status-unit", "Banyaknya unit menurut status NKO", kolom, isi)


def _bagian_peringkat(pohon: HasilPohon) -> Iterator[Blok]:
    judul = "Peringkat dan Tabel Panas" if pohon.ber_nko else "Perbandingan Unit"
    yield Judul(1, judul, "BAB II", "bab-2", halaman_baru=True)
    yield catatan(CATATAN_ADIL if pohon.ber_nko else CATATAN_TANPA_NKO)
    semua = daftar_peringkat(pohon)
    if not semua:
        yield kosong("Tidak ada dua unit dengan rezim dan peta yang sama, sehingga tidak ada yang dapat dibandingkan.")
    for ke, daftar in enumerate(semua, 1):
        yield Judul(2, daftar.kelompok.peta or daftar.jenis, _huruf(ke), f"peringkat-{ke}")
        yield from bagian_peringkat(pohon, daftar, str(ke))
    sendiri = tanpa_pembanding(pohon)
    if sendiri:
        yield _sendiri(sendiri)
    if semua:
        lebar = max(len(d.kelompok.kode_iku) for d in semua) > IKU_TEGAK
        if lebar:
            yield GantiHalaman("mendatar")
        yield Judul(
            2, f"Tabel panas unit dan {kosakata_of(ber_nko=pohon.ber_nko).indikator}", _huruf(len(semua) + 1), "panas"
        )
        for ke, daftar in enumerate(semua, 1):
            yield from tabel_panas(daftar, str(ke))
        if lebar:
            yield GantiHalaman("tegak")


def _huruf(ke: int) -> str:
    """The letter of a section; after Z there is none."""
    return f"{chr(64 + ke)}." if ke <= 26 else ""


def _sendiri(sendiri: Sequence[HasilUnit]) -> Blok:
    kolom: tuple[Kolom, ...] = (
        ("Unit", "kiri", 3.0),
        ("NKO", "kanan", 1.0),
        ("Status", "tengah", 1.2),
        ("Keadaan", "kiri", 1.8),
    )
    isi = [
        baris(
            h.nama, tulis_nko(h), sel(status_unit(h), status=h.akhir.status.value if h.akhir else ""), keadaan_unit(h)
        )
        for h in sendiri
    ]
    return tabel("tanpa-pembanding", "Unit dengan peta tersendiri, tidak diperingkat", kolom, isi)


def _bagian_iku(pohon: HasilPohon) -> Iterator[Blok]:
    awal = kosakata_of(ber_nko=pohon.ber_nko).awal
    yield Judul(1, f"{awal} Wilayah", "BAB III", "bab-3", halaman_baru=True)
    if pohon.puncak.iku:
        yield paragraf(
            f"{awal} {pohon.puncak.nama} beserta hasilnya. {awal} yang turun langsung tanpa baris sendiri dihitung "
            "dari unit bawahan, dan dapat ditelusuri sampai baris berkas unit itu."
        )
        yield tabel_iku(pohon.puncak, "wilayah")
    for ke, daftar in enumerate(daftar_peringkat(pohon), 1):
        yield from tabel_sebaran(daftar, str(ke))


def _bagian_cascading(pohon: HasilPohon) -> Iterator[Blok]:
    semua = semua_matriks(pohon)
    lebar = bool(pohon.antarunit) or any(len(m.bawah) > UNIT_TEGAK for m in semua)
    if lebar:
        yield GantiHalaman("mendatar")
    yield Judul(1, "Matriks Cascading", "BAB IV", "bab-4", halaman_baru=not lebar)
    if not semua:
        yield kosong("Tidak ada unit berkontrak yang mempunyai unit bawahan berkontrak.")
    else:
        yield catatan(CATATAN_MATRIKS)
    for ke, matriks in enumerate(semua, 1):
        yield from tabel_matriks(matriks, str(ke))
    if pohon.antarunit:
        yield from tabel_masalah(pohon.antarunit, "antarunit", "Ketidaksesuaian antarunit")
    else:
        indikator = kosakata_of(ber_nko=pohon.ber_nko).indikator
        yield paragraf(
            f"Tidak ditemukan {indikator} yatim, target yang tidak berjumlah, atau manual yang berbeda antarunit."
        )
    if lebar:
        yield GantiHalaman("tegak")


def _bagian_masalah(pohon: HasilPohon) -> Iterator[Blok]:
    yield Judul(1, "Kelengkapan dan Masalah Data", "BAB V", "bab-5", halaman_baru=True)
    kurang = [h for h in pohon.kantor if h.akhir is None or not h.akhir.lengkap]
    kolom: tuple[Kolom, ...] = (("Unit", "kiri", 3.0), ("Keadaan", "kiri", 2.0), ("Masalah", "tengah", 1.0))
    if kurang:
        isi = [baris(h.nama, keadaan_unit(h), str(len(h.problems))) for h in kurang]
        yield tabel("belum-lengkap", "Unit yang belum lengkap", kolom, isi)
    else:
        yield paragraf("Semua unit lengkap.")
    unit = tuple(p for h in pohon.unit for p in h.problems)
    if unit:
        yield from tabel_masalah(unit, "unit", "Masalah data per unit")


def _tanda_tangan(pohon: HasilPohon) -> Iterator[Blok]:
    laporan = pohon.identitas.laporan
    if laporan.penanda_tangan is None:
        return
    tempat = ", ".join(filter(None, (laporan.tempat, tulis_tanggal(laporan.tanggal) if laporan.tanggal else "")))
    orang = laporan.penanda_tangan
    bawah = tuple(filter(None, (laporan.cara_tanda_tangan, orang.nama, f"NIP {orang.nip}" if orang.nip else "")))
    yield TandaTangan(((tuple(filter(None, (tempat, orang.jabatan))), bawah),))


def _bagian_unit(pohon: HasilPohon) -> Iterator[Blok]:
    yield Judul(1, "Hasil per Unit", "Lampiran 1", "lampiran-unit", halaman_baru=True)
    if len(pohon.unit) > UNIT_BERHALAMAN:
        yield paragraf(
            f"Wilayah ini memuat {tulis_bulat(len(pohon.unit))} unit; hasil setiap unit ada pada buku kerja dan pada "
            "laporan unit masing-masing."
        )
        return
    for nomor, hasil in enumerate(pohon.unit, 1):
        yield from halaman_unit(hasil, nomor)


def _penutup(pohon: HasilPohon, versi: str) -> Iterator[Blok]:
    yield catatan(f"Dihitung dengan Akuntabel versi {versi}; sidik data seluruh unit {pohon.sidik}.")
