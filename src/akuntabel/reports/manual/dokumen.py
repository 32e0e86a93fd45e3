"""The whole document of manuals: how to read it, one form per IKU, the findings of their checks."""

from collections.abc import Iterator
from datetime import date

from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.reports.identitas import kop_of, sidik_of
from akuntabel.reports.lakin.unsur import Kolom, baris, paragraf, pita, tabel
from akuntabel.reports.manual.bahan import BahanManual
from akuntabel.reports.manual.lampiran import lampiran_temuan
from akuntabel.reports.manual.lembar import lembar_iku
from akuntabel.reports.tree import BarisTabel, Blok, DaftarIsi, Dokumen, Judul


def build_manual(bahan: BahanManual) -> Dokumen:
    """The manuals of an office and year as a document tree; the same input gives the same tree."""
    tahun = bahan.tahun
    tanggal = tahun.perjanjian.tanggal or date(tahun.tahun, 1, 1)
    return Dokumen(
        judul=f"Manual {tahun.peta.kosakata.indikator_panjang} Tahun {tahun.tahun}",
        subjudul=bahan.rezim.nama,
        kantor=tahun.kantor.nama,
        kop=kop_of(tahun.kantor),
        tahun=tahun.tahun,
        tanggal=tanggal.isoformat(),
        penulis=tahun.kantor.nama,
        awal=(Judul(1, "Daftar Isi", id="daftar-isi", halaman_baru=True, dalam_daftar=False), DaftarIsi("isi")),
        isi=(*_pembuka(bahan), *_lembar(bahan), *lampiran_temuan(bahan)),
        kata_kunci=(
            "manual IKU",
            tahun.peta.kosakata.indikator_panjang.lower(),
            "SAKIP",
            tahun.kantor.nama,
            str(tahun.tahun),
        ),
        sidik=sidik_of(tahun),
    )


def _pembuka(bahan: BahanManual) -> tuple[Blok, ...]:
    kata = bahan.tahun.peta.kosakata
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.7),
        (kata.indikator_panjang, "kiri", 3.6),
        ("Penanggung jawab", "kiri", 2.0),
        ("Mutu manual", "kanan", 0.9),
    )  # fmt: skip
    return (
        Judul(1, "Cara Membaca", id="cara-membaca", halaman_baru=True),
        paragraf(
            f"Setiap {kata.indikator} mempunyai satu lembar. Lembar itu menyebut apa yang diukur, siapa yang "
            "bertanggung jawab, dan dari mana datanya, lalu memperlihatkan hitungannya berdampingan: bunyi aturan atau "
            "formula, dasarnya, dan contoh dengan angka kantor ini sendiri. Contoh yang memakai realisasi andaian "
            "ditandai «ilustrasi»."
        ),
        paragraf(
            "Kolom «Keyakinan» menyebut seberapa pasti suatu isian: tinggi terbaca pada sumbernya, sedang menurut "
            "beberapa sumber, rendah masih anggapan. Isian tanpa tanda tidak menentukan angka, atau dianggap tinggi."
        ),
        tabel("daftar-iku", f"{kata.awal} pada dokumen ini", kolom, _daftar(bahan, len(kolom))),
    )


def _daftar(bahan: BahanManual, lebar: int) -> Iterator[BarisTabel]:
    for sasaran in bahan.tahun.peta.sasaran:
        isi = [(k, m) for k in sasaran.iku if (m := bahan.mutu_of(k)) is not None]
        if isi:
            yield pita(lebar, f"{bahan.tahun.peta.sebutan(sasaran.kode)}: {sasaran.nama}")
        for kode, mutu in isi:
            manual = bahan.tahun.manual[kode]
            nilai = "–" if mutu.nilai is None else tulis_ringkas(mutu.nilai)
            yield baris(kode, manual.nama, manual.penanggung_jawab or "–", nilai)


def _lembar(bahan: BahanManual) -> Iterator[Blok]:
    for perspektif in bahan.tahun.peta.perspektif:
        awal = True
        for sasaran in perspektif.sasaran:
            for kode in sasaran.iku:
                mutu = bahan.mutu_of(kode)
                if mutu is None:
                    continue
                if awal:
                    yield Judul(1, perspektif.nama, id=f"perspektif-{perspektif.kode}", halaman_baru=True)
                yield from lembar_iku(bahan, sasaran, mutu, halaman_baru=not awal)
                awal = False
