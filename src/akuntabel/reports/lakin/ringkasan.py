"""Figures and sentences about the whole office that several parts share: NKO, counts, best and lowest IKU."""

from decimal import Decimal

from akuntabel.domain.angka import SERATUS
from akuntabel.domain.isi_tabel import isi_sel, kelompok_baris
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_rupiah_ringkas
from akuntabel.domain.perbandingan import persen_serapan
from akuntabel.domain.peta import JENJANG_HASIL
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Bagian, Kolom, rangkai, sel_status, tabel, teks_capaian, teks_indeks
from akuntabel.reports.lakin.unsur import baris as baris_tabel
from akuntabel.reports.lakin.unsur import sel as sel_tabel
from akuntabel.reports.tree import Tabel
from akuntabel.reports.tulisan import kata_status, tulis_indeks, tulis_persen

Kunci = tuple[str, str, str, str]
"""A key figure: label, figure, explanation, status."""


def kalimat_nko(bahan: BahanLaporan) -> tuple[Bagian, ...]:
    """The NKO with its status; provisional with its range as long as a measured IKU has no value."""
    kartu, tahun = bahan.akhir, bahan.tahun.tahun
    if not bahan.ber_nko:
        return _kalimat_hasil(bahan)
    if kartu.nko is None:
        return (f"Nilai Kinerja Organisasi (NKO) tahun {tahun} belum dapat dihitung dari data yang tersedia.",)
    nko = teks_indeks(kartu.nko, "nko")
    if kartu.lengkap:
        return (
            f"Nilai Kinerja Organisasi (NKO) {bahan.tahun.kantor.nama} tahun {tahun} adalah ", nko,
            f" dengan status {kartu.status.value}{f' dan predikat {kartu.predikat}' if kartu.predikat else ''}.",
        )  # fmt: skip
    belum = [n.kode for n in kartu.iku if n.diukur and n.indeks is None]
    return (
        f"NKO sementara {bahan.tahun.kantor.nama} tahun {tahun} adalah ", nko,
        f", dihitung atas {bahan.iku} yang sudah bernilai. {bahan.iku_awal} {rangkai(belum)} diukur tetapi belum ",
        "bernilai",
        f"; {kalimat_rentang(bahan)}.",
    )  # fmt: skip


def _kalimat_hasil(bahan: BahanLaporan) -> tuple[Bagian, ...]:
    """How many tujuan and sasaran reached their targets, where the office as a whole has no value."""
    ada = [n for n in bahan.hasil if n.nss is not None]
    tercapai = [n for n in ada if n.nss is not None and n.nss >= SERATUS]
    apa = rangkai([p.nama.lower() for p in bahan.tahun.peta.perspektif if p.kode in JENJANG_HASIL]) or "sasaran"
    return (
        f"Pada tahun {bahan.tahun.tahun}, {len(tercapai)} dari {len(bahan.hasil)} {apa} {bahan.tahun.kantor.nama} "
        "bernilai 100 atau lebih.",
    )


def tabel_hasil(bahan: BahanLaporan, kode: str, judul: str) -> Tabel:
    """Values of tujuan and sasaran."""
    kolom: tuple[Kolom, ...] = (("Tujuan dan sasaran", "kiri", 4.0), ("Nilai", "kanan", 1.0), ("Status", "tengah", 1.1))
    isi = [
        baris_tabel(
            f"{bahan.sebutan(n.kode)}: {bahan.sasaran(n.kode).nama}",
            sel_tabel(teks_indeks(n.nss, f"ss.{n.kode}")),
            sel_status(bahan.akhir, n),
        )
        for n in bahan.hasil
    ]
    return tabel(kode, judul, kolom, isi)


def kalimat_rentang(bahan: BahanLaporan) -> str:
    """How far the missing IKU can still move the NKO."""
    if bahan.akhir.rentang is None:
        return "rentang NKO karena data yang belum ada tidak dapat ditentukan"
    bawah, atas = (tulis_indeks(batas) for batas in bahan.akhir.rentang)
    return f"bila hanya nilai yang belum ada itu yang berubah, NKO dapat berada antara {bawah} dan {atas}"


def kalimat_jumlah(bahan: BahanLaporan) -> str:
    """How many IKU have which status."""
    semua = bahan.akhir.iku
    butir = [
        f"{len(isi)} {bahan.iku} {kata}"
        for isi, kata in (
            (bahan.iku_berstatus(Status.HIJAU), "berstatus hijau"),
            (bahan.iku_berstatus(Status.KUNING), "berstatus kuning"),
            (bahan.iku_berstatus(Status.MERAH), "berstatus merah"),
            (bahan.iku_berstatus(Status.BELUM_LENGKAP), "belum dapat dihitung"),
            (bahan.iku_berstatus(Status.TIDAK_DIUKUR), "tidak diukur"),
        )
        if isi
    ]
    return f"Dari {len(semua)} {bahan.iku}, {rangkai(butir)}."


def iku_tertinggi(bahan: BahanLaporan) -> NilaiIKU | None:
    """The IKU with the highest capaian before the cap; the first on the map where several share it."""
    ada = [n for n in bahan.akhir.iku if n.capaian is not None]
    return max(ada, key=lambda n: n.capaian or Decimal(0), default=None)


def iku_terendah(bahan: BahanLaporan) -> NilaiIKU | None:
    """The IKU with the lowest capaian; the first on the map where several share it."""
    ada = [n for n in bahan.akhir.iku if n.capaian is not None]
    return min(ada, key=lambda n: n.capaian or Decimal(0), default=None)


def kalimat_ujung(bahan: BahanLaporan) -> tuple[Bagian, ...]:
    """The IKU with the highest and the one with the lowest capaian."""
    tinggi, rendah = iku_tertinggi(bahan), iku_terendah(bahan)
    if tinggi is None or rendah is None or tinggi.kode == rendah.kode:
        return ()
    return (
        f"Capaian tertinggi ada pada {bahan.iku} {tinggi.kode} ({bahan.manual(tinggi.kode).nama}), yaitu ",
        teks_capaian(tinggi),
        f"; capaian terendah pada {bahan.iku} {rendah.kode} ({bahan.manual(rendah.kode).nama}), yaitu ",
        teks_capaian(rendah), ".",
    )  # fmt: skip


def tabel_perspektif(bahan: BahanLaporan, kode: str, judul: str) -> Tabel:
    """Nilai perspektif with weights, and the NKO as the row of totals."""
    kolom: tuple[Kolom, ...] = (
        ("Perspektif", "kiri", 3.0),
        ("Bobot", "kanan", 0.9),
        ("Bobot tertimbang", "kanan", 1.1),
        ("Nilai", "kanan", 1.0),
        ("Status", "tengah", 1.1),
    )  # fmt: skip
    isi = [
        baris_tabel(
            bahan.perspektif(p.kode).nama,
            tulis_persen(p.bobot),
            TANDA_KOSONG if p.bobot_tertimbang is None else tulis_persen(p.bobot_tertimbang),
            sel_tabel(teks_indeks(p.nilai, f"perspektif.{p.kode}")),
            sel_tabel(kata_status(p.status), status=p.status.value),
        )
        for p in bahan.akhir.perspektif
    ]
    kartu = bahan.akhir
    total = baris_tabel(
        sel_tabel(bahan.istilah_nko, tebal=True, rentang=3),
        sel_tabel(teks_indeks(kartu.nko, "nko"), tebal=True),
        sel_tabel(kata_status(kartu.status), status=kartu.status.value, tebal=True),
        jenis="total",
    )
    return tabel(kode, judul, kolom, (*isi, total))


def angka_kunci(bahan: BahanLaporan) -> tuple[Kunci, ...]:
    """The figures that a leader looks for first."""
    kartu = bahan.akhir
    nko = TANDA_KOSONG if kartu.nko is None else tulis_indeks(kartu.nko)
    if kartu.lengkap or kartu.rentang is None:
        uraian = ", ".join(filter(None, (f"status {kartu.status.value}", kartu.predikat)))
    else:
        uraian = "rentang {} – {}".format(*(tulis_indeks(batas) for batas in kartu.rentang))
    dari = f"dari {len(kartu.iku)} {bahan.iku}"
    tanpa = sum(n.indeks is None for n in kartu.iku)
    hitung = {s: str(len(bahan.iku_berstatus(s))) for s in (Status.HIJAU, Status.KUNING, Status.MERAH)}
    kepala = ((bahan.istilah_nko, nko, uraian, kartu.status.value),) if bahan.ber_nko else ()
    return (
        *kepala,
        *((f"{bahan.iku_awal} {s.value}", jumlah, dari, s.value) for s, jumlah in hitung.items()),
        (f"{bahan.iku_awal} tanpa nilai", str(tanpa), dari, Status.BELUM_LENGKAP.value if tanpa else ""),
        *_penerimaan(bahan),
        *_serapan(bahan),
    )


def _serapan(bahan: BahanLaporan) -> tuple[Kunci, ...]:
    anggaran = bahan.tahun.anggaran
    if anggaran is None or anggaran.pagu is None or anggaran.realisasi is None:
        return (("Serapan anggaran", TANDA_KOSONG, "tidak tersedia", ""),)
    serapan = persen_serapan(Decimal(anggaran.realisasi), Decimal(anggaran.pagu))
    if not isinstance(serapan, Decimal):
        return (("Serapan anggaran", TANDA_KOSONG, serapan.alasan, ""),)
    uraian = f"{tulis_rupiah_ringkas(anggaran.realisasi)} dari {tulis_rupiah_ringkas(anggaran.pagu)}"
    return (("Serapan anggaran", tulis_persen(serapan), uraian, ""),)


def _penerimaan(bahan: BahanLaporan) -> tuple[Kunci, ...]:
    """The total of the year in a supporting table of revenue (code `penerimaan…`), where the office has one."""
    for penerimaan in bahan.tahun.tabel:
        if not penerimaan.kode.startswith("penerimaan"):
            continue
        for baris in penerimaan.baris:
            if not baris.total or kelompok_baris(penerimaan, baris) not in ("", str(bahan.tahun.tahun)):
                continue
            isi = {k.kode: isi_sel(penerimaan, baris, k) for k in penerimaan.kolom}
            realisasi, target = isi.get("realisasi"), isi.get("target")
            if isinstance(realisasi, Decimal):
                uraian = f"target {tulis_rupiah_ringkas(target)}" if isinstance(target, Decimal) else ""
                return (("Penerimaan", tulis_rupiah_ringkas(realisasi), uraian, ""),)
    return ()
