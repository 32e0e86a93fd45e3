"""Checks of all manuals together: how many, how many of them activities, which say the same twice."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from akuntabel.domain.angka import SERATUS
from akuntabel.domain.formula.pohon import Simpul, tulis
from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.kualitas import batas_jumlah_iku
from akuntabel.domain.manual import Validitas
from akuntabel.domain.mutu_manual.kata import kemiripan
from akuntabel.domain.mutu_manual.lembar import PER_KANTOR, HimpunanManual, LembarManual
from akuntabel.domain.mutu_manual.register import (
    PILIHAN,
    SPESIFIK,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)
from akuntabel.domain.penulisan import tulis_ringkas

_JUMLAH = Dasar(
    Rujukan("buku-pintar-kppn", "hlm. 15: jumlah IKU paling banyak menurut jenjang"),
    Keyakinan.SEDANG,
    "Dibaca sebagai penjelasan KMK 467/2014; batas yang berlaku ada pada angka rezim.",
)
_HASIL = Dasar(
    Rujukan("buku-pintar-kppn", "hlm. 43: utamakan exact dan proxy"),
    Keyakinan.RENDAH,
    "Sumber hanya meminta mengutamakan exact dan proxy; batas porsinya pilihan kami.",
)


@PER_KANTOR.catat(
    "JUMLAH_MELEBIHI_BATAS",
    Segi.HIMPUNAN,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Jumlah IKU tidak melebihi batas rezim untuk jenjang kantor.",
    example="21 IKU pada kantor eselon III pemilik peta.",
    basis=_JUMLAH,
)
def jumlah_melebihi_batas(himpunan: HimpunanManual) -> Hasil:
    """More IKU than one agreement of this level may hold."""
    kantor, jumlah = himpunan.tahun.kantor, len(himpunan.tahun.peta.kode_iku)
    batas = batas_jumlah_iku(himpunan.rezim, kantor.jenjang, pemilik_peta=kantor.pemilik_peta)
    if batas is None:
        return None
    if jumlah <= batas:
        return ()
    return (
        Salah("", "Jumlah IKU melebihi batas untuk jenjang ini.", f"{jumlah} IKU", f"paling banyak {batas}",
              "Gabungkan atau keluarkan IKU sampai tidak melebihi batas."),
    )  # fmt: skip


@PER_KANTOR.catat(
    "PORSI_KEGIATAN_BERLEBIH",
    Segi.HIMPUNAN,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="IKU bervaliditas activity tidak melebihi porsi pada pedoman mutu manual.",
    example="4 dari 10 IKU bervaliditas activity.",
    basis=_HASIL,
)
def porsi_kegiatan_berlebih(himpunan: HimpunanManual) -> Hasil:
    """Too many of the IKU count what was done instead of what came of it."""
    if not himpunan.lembar:
        return None
    batas = himpunan.pedoman.porsi_kegiatan.nilai
    kegiatan = [b.manual.kode for b in himpunan.lembar if b.manual.validitas is Validitas.ACTIVITY]
    porsi = len(kegiatan) * SERATUS / len(himpunan.lembar)
    if porsi <= batas:
        return ()
    return (
        Salah("", "Terlalu banyak IKU yang mengukur kegiatan.",
              f"{tulis_ringkas(porsi)}% ({', '.join(kegiatan)})", f"paling banyak {tulis_ringkas(batas)}%",
              "Ganti sebagian dengan ukuran hasil."),
    )  # fmt: skip


@PER_KANTOR.catat(
    "SASARAN_HANYA_KEGIATAN",
    Segi.HIMPUNAN,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Setiap sasaran mempunyai sedikitnya satu IKU exact atau proxy.",
    example="sasaran dengan satu IKU bervaliditas activity.",
    basis=_HASIL,
)
def sasaran_hanya_kegiatan(himpunan: HimpunanManual) -> Hasil:
    """A sasaran of which no result is measured."""
    milik: dict[str, list[LembarManual]] = defaultdict(list)
    for lembar in himpunan.lembar:
        if lembar.sasaran is not None:
            milik[lembar.sasaran.kode].append(lembar)
    return tuple(
        Salah("", f"Sasaran {kode} hanya diukur dengan IKU kegiatan.", ", ".join(b.manual.kode for b in isi),
              "sedikitnya satu IKU exact atau proxy", "Tambahkan ukuran hasil bagi sasaran ini.")
        for kode, isi in milik.items()
        if all(b.manual.validitas is Validitas.ACTIVITY for b in isi)
    )  # fmt: skip


@PER_KANTOR.catat(
    "FORMULA_KEMBAR",
    Segi.HIMPUNAN,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Dua IKU tidak menghitung hal yang sama dengan formula yang sama.",
    example="dua IKU berformula `MASUK / TARGET * 100` dengan komponen bernama sama.",
    basis=SPESIFIK,
)
def formula_kembar(himpunan: HimpunanManual) -> Hasil:
    """Two IKU that compute the same thing."""
    bentuk: dict[str, list[str]] = defaultdict(list)
    for lembar in himpunan.lembar:
        if lembar.formula is not None and lembar.formula.komponen:
            bentuk[_bentuk(lembar, lembar.formula.akar)].append(lembar.manual.kode)
    return tuple(
        Salah("", f"IKU {' dan '.join(kode)} berformula dan berkomponen sama.", formula, "satu ukuran satu IKU",
              "Gabungkan, atau bedakan komponennya bila memang berbeda.")
        for formula, kode in bentuk.items()
        if len(kode) > 1
    )  # fmt: skip


def _bentuk(lembar: LembarManual, akar: Simpul) -> str:
    """The formula with the names of its components in place of their codes."""
    return tulis(akar, {k.kode: f"«{k.nama}»" for k in lembar.manual.komponen})


@PER_KANTOR.catat(
    "NAMA_MIRIP",
    Segi.HIMPUNAN,
    JenisTemuan.SARAN,
    Kepastian.PERLU_DINILAI,
    means="Nama dua IKU dapat dibedakan.",
    example="«Persentase penyelesaian laporan» dan «Persentase penyelesaian atas laporan».",
    basis=PILIHAN,
)
def nama_mirip(himpunan: HimpunanManual) -> Hasil:
    """Two names that readers will take for one."""
    return tuple(_pasangan_mirip(himpunan))


def _pasangan_mirip(himpunan: HimpunanManual) -> Iterator[Salah]:
    batas = himpunan.pedoman.kemiripan_nama.nilai
    for satu, lain in combinations(himpunan.lembar, 2):
        if kemiripan(satu.manual.nama, lain.manual.nama) >= batas:
            yield Salah(
                "",
                f"Nama IKU {satu.manual.kode} dan {lain.manual.kode} hampir sama.",
                f"«{satu.manual.nama}» dan «{lain.manual.nama}»",
                "nama yang dapat dibedakan",
                "Perjelas perbedaannya pada nama, atau gabungkan.",
            )
