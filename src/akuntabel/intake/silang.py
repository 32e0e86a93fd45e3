"""Checks across files: every code that a file names must be on the map, and every IKU of the map must be described."""

from collections.abc import Iterable, Iterator, Mapping

from akuntabel.domain.dasar_ukur import kode_iku_semua
from akuntabel.domain.inisiatif import masalah_inisiatif
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periksa_anggaran import ANGGARAN_TANPA_SASARAN, masalah_anggaran
from akuntabel.domain.periksa_dasar_hukum import masalah_dasar_hukum
from akuntabel.domain.periksa_pohon import masalah_anggaran_pohon
from akuntabel.domain.periksa_rencana import masalah_rencana
from akuntabel.domain.periksa_renstra import masalah_renstra
from akuntabel.domain.periksa_tabel import masalah_tabel
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.pedoman import pencabutan

_KODE_NKO = "NKO"
_BAGIAN_LAPORAN = "pendahuluan"


def periksa_silang(tahun: TahunKinerja, catat: Pencatat) -> None:
    """Report what does not fit together."""
    _kode_iku(tahun, catat)
    _kode_sasaran(tahun, catat)
    _lengkap(tahun, catat)
    _di_luar_peta(tahun, catat)
    for tabel in tahun.tabel:
        catat.tambah(masalah_tabel(tabel))
    if tahun.anggaran is not None:
        masalah = masalah_anggaran(tahun.anggaran)
        if tahun.peta.pohon:
            # In a tree the code places a row; what has no place is named row by row.
            masalah = tuple(p for p in masalah if p.code != ANGGARAN_TANPA_SASARAN)
            catat.tambah(masalah_anggaran_pohon(tahun.peta, tahun.anggaran))
        catat.tambah(masalah)
    catat.tambah(masalah_rencana(tahun.rencana_aksi, tahun.tahun))
    catat.tambah(masalah_inisiatif(tahun.inisiatif, tahun.tahun))
    catat.tambah(masalah_renstra(tahun))
    catat.tambah(masalah_dasar_hukum(tahun, pencabutan()))


def _pemakaian_iku(tahun: TahunKinerja) -> Iterator[tuple[str, SourceRef]]:
    """Every IKU code that a file of the office names, with its place."""
    for target in tahun.perjanjian.target.values():
        yield target.kode_iku, target.asal or SourceRef("target.csv")
    for adendum in (*tahun.perjanjian.adendum, *tahun.perjanjian.rancangan):
        for kode_iku in adendum.iku:
            yield kode_iku, adendum.asal or SourceRef("adendum.yaml")
    for rancangan in tahun.perjanjian.rancangan:
        for perubahan in rancangan.perubahan.values():
            yield perubahan.kode_iku, perubahan.asal or SourceRef("perubahan-target.csv")
    for baris in tahun.baris:
        yield baris.kode_iku, baris.asal or SourceRef("realisasi.csv")
    for lalu in tahun.riwayat:
        if lalu.kode_iku != _KODE_NKO:
            yield lalu.kode_iku, lalu.asal or SourceRef("riwayat.csv")
    for kode_iku, analisis in tahun.analisis.items():
        yield kode_iku, analisis.asal or SourceRef(f"analisis/{kode_iku}.md")
    for rencana in tahun.rencana_aksi:
        yield rencana.kode_iku, rencana.asal or SourceRef("rencana-aksi.csv")
    for inisiatif in tahun.inisiatif:
        for kode_iku in inisiatif.iku:
            yield kode_iku, inisiatif.asal or SourceRef("inisiatif.csv")
    for tautan in tahun.cascading:
        yield tautan.kode_iku, tautan.asal or SourceRef("cascading.csv")
    for sanggahan in tahun.sanggahan:
        yield sanggahan.kode_iku, sanggahan.asal or SourceRef("sanggahan.yaml")
    for daya in tahun.sumber_daya:
        yield daya.kode_iku, daya.asal or SourceRef("sumber-daya.csv")
    for jangka in tahun.renstra.target if tahun.renstra else ():
        yield jangka.kode_iku, jangka.asal or SourceRef("target-renstra.csv")
    for dasar in tahun.kantor.dasar_hukum:
        for kode_iku in dasar.iku:
            yield kode_iku, dasar.asal or SourceRef("kantor.yaml")
    for patokan in tahun.renstra.patokan if tahun.renstra else ():
        yield patokan.kode_iku, patokan.asal or SourceRef("patokan.csv")


def _kode_iku(tahun: TahunKinerja, catat: Pencatat) -> None:
    dikenal = kode_iku_semua(tahun)
    himpunan = frozenset(dikenal)
    for kode_iku, asal in _pemakaian_iku(tahun):
        if kode_iku not in himpunan and not catat.penuh(asal.berkas):
            _tidak_dikenal(catat, asal, f"IKU «{kode_iku}» tidak ada pada peta strategi.", kode_iku, dikenal)


def _kode_sasaran(tahun: TahunKinerja, catat: Pencatat) -> None:
    dikenal = [s.kode for s in tahun.peta.sasaran]
    for kegiatan in tahun.anggaran.kegiatan if tahun.anggaran else ():
        for satu in kegiatan.sasaran:
            if satu not in dikenal:
                what = f"Kegiatan «{kegiatan.nama}» dipetakan ke sasaran «{satu}», yang tidak ada pada peta strategi."
                _tidak_dikenal(catat, kegiatan.asal or SourceRef("anggaran.csv"), what, satu, dikenal)
    for tujuan in tahun.renstra.tujuan if tahun.renstra else ():
        for satu in tujuan.sasaran:
            if satu not in dikenal:
                what = f"Tujuan {tujuan.kode} menyebut sasaran «{satu}», yang tidak ada pada peta strategi."
                _tidak_dikenal(catat, tujuan.asal or SourceRef("renstra.yaml"), what, satu, dikenal)
    bagian = (_BAGIAN_LAPORAN, *(f"ss.{s}" for s in dikenal), *tahun.peta.kode_iku)
    for tabel in tahun.tabel:
        if tabel.bagian and tabel.bagian not in bagian:
            what = f"Bagian «{tabel.bagian}» dari tabel {tabel.kode} tidak dikenal, sehingga tabel tidak tercetak."
            _tidak_dikenal(catat, SourceRef(f"tabel/{tabel.kode}.yaml", 0, "bagian"), what, tabel.bagian, bagian)


def _lengkap(tahun: TahunKinerja, catat: Pencatat) -> None:
    """An IKU of the map needs a target, and a manual, to mean anything."""
    peta = frozenset(tahun.peta.kode_iku)
    for kode_iku in kode_iku_semua(tahun):
        target = tahun.perjanjian.target.get(kode_iku)
        if target is None or not target.target:
            catat.catat(
                kode.TARGET_TIDAK_ADA,
                target.asal if target and target.asal else SourceRef("target.csv"),
                f"IKU {kode_iku} tidak mempunyai target pada satu triwulan pun, sehingga tidak diukur.",
                found="kosong",
                expected="target sedikitnya pada satu triwulan",
                remedy="Isi targetnya, atau keluarkan IKU ini dari peta strategi.",
                kode_iku=kode_iku,
            )
        if any(kode_iku in p.kode_iku and kode_iku not in m for p, m in _dasar(tahun)):
            catat.catat(
                kode.MANUAL_TIDAK_ADA,
                SourceRef(f"manual/{kode_iku}.yaml"),
                f"IKU {kode_iku} tidak mempunyai manual.",
                found="tidak ada",
                expected=f"manual/{kode_iku}.yaml",
                remedy="Buat manual IKU itu: nama, satuan, polarisasi, konsolidasi, validitas, dan tingkat kendali.",
                kode_iku=kode_iku,
            )
    for kode_iku, manual in tahun.manual.items():
        if kode_iku not in peta:
            catat.catat(
                kode.KODE_TIDAK_DIKENAL,
                manual.asal or SourceRef(f"manual/{kode_iku}.yaml"),
                f"Manual IKU «{kode_iku}» tidak dipakai: kodenya tidak ada pada peta strategi.",
                found=kode_iku,
                expected="kode IKU pada peta strategi",
                remedy=saran_terdekat(kode_iku, tahun.peta.kode_iku) or "Hapus manual itu, atau tambahkan IKU-nya.",
                tingkat=Tingkat.PERINGATAN,
            )


def _dasar(tahun: TahunKinerja) -> Iterator[tuple[PetaStrategi, Mapping[str, ManualIKU]]]:
    """The maps and manuals that the year held."""
    yield tahun.peta, tahun.manual
    yield from ((dasar.peta, dasar.manual) for dasar in tahun.menurut.values())


def _di_luar_peta(tahun: TahunKinerja, catat: Pencatat) -> None:
    """A target of a quarter whose map has no such IKU counts nowhere."""
    for triwulan, dasar in tahun.menurut.items():
        himpunan = frozenset(dasar.peta.kode_iku)
        for satu in tahun.perjanjian.target.values():
            if triwulan in satu.target and satu.kode_iku not in himpunan and satu.kode_iku in kode_iku_semua(tahun):
                catat.catat(
                    kode.IKU_DI_LUAR_PETA,
                    satu.asal or SourceRef("target.csv"),
                    f"IKU {satu.kode_iku} bertarget {triwulan.nama}, tetapi peta strategi yang berlaku pada triwulan "
                    "itu tidak memuatnya, sehingga tidak dihitung.",
                    found=f"target {triwulan.nama}",
                    expected="N/A pada triwulan yang petanya tidak memuat IKU itu",
                    remedy="Tulis N/A, atau periksa «berlaku_sejak» perubahan petanya.",
                    tingkat=Tingkat.PERINGATAN,
                    kode_iku=satu.kode_iku,
                )


def _tidak_dikenal(catat: Pencatat, asal: SourceRef, what: str, satu: str, dikenal: Iterable[str]) -> None:
    semua = tuple(dikenal)
    catat.catat(
        kode.KODE_TIDAK_DIKENAL,
        asal,
        what,
        found=satu,
        expected=", ".join(semua),
        remedy=saran_terdekat(satu, semua) or "Perbaiki kodenya.",
    )
