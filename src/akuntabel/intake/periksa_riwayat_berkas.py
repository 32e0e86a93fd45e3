"""What is wrong with the changes of a folder: files that nobody had, days that say nothing, changes without effect."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.perubahan_berkas import PerubahanBerkas
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import RIWAYAT, berkas_beriwayat
from akuntabel.intake.kumpulan import Kumpulan

Ada = Callable[[str], bool]


def periksa_riwayat_berkas(
    semua: Sequence[PerubahanBerkas],
    diketahui: Sequence[PerubahanBerkas],
    kumpulan: Kumpulan,
    ada: Ada,
    catat: Pencatat,
) -> None:
    """Report what does not fit together; the lesser things only of the changes that were known."""
    milik: dict[str, list[PerubahanBerkas]] = defaultdict(list)
    for satu in semua:
        _isi(satu, kumpulan, catat)
        for berkas in satu.berkas:
            milik[berkas].append(satu)
    for satu in diketahui:
        if satu.tanggal is not None and satu.diketahui < satu.tanggal:
            _janggal(satu, catat)
    for berkas, urut in milik.items():
        for dahulu, kemudian in pairwise(urut):
            if dahulu.diketahui == kemudian.diketahui:
                _bersamaan(berkas, dahulu, kemudian, catat)
        for ke, satu in enumerate(urut):
            lanjut = urut[ke + 1] if ke + 1 < len(urut) else None
            sesudah = ada(berkas) if lanjut is None else berkas not in lanjut.baru
            _sambung(berkas, satu, sesudah=sesudah, catat=catat)
            sumber = f"{RIWAYAT}/{satu.nama}/{berkas}"
            kini = berkas if lanjut is None else f"{RIWAYAT}/{lanjut.nama}/{berkas}"
            if satu in diketahui and sumber in kumpulan and kini in kumpulan and kumpulan.sama(sumber, kini):
                _tanpa_beda(berkas, satu, catat)


def periksa_hari_berlaku(semua: Sequence[PerubahanBerkas], tahun: int, catat: Pencatat) -> None:
    """Report changes that would hold only after the year: no quarter of it could use them."""
    for satu in semua:
        if satu.berlaku is not None and satu.berlaku > date(tahun, 12, 31):
            catat.catat(
                kode.RIWAYAT_BERLAKU_LEWAT,
                _asal(satu),
                f"Perubahan {satu.sebutan} berlaku sejak {tulis_tanggal(satu.berlaku)}, sesudah tahun {tahun} "
                "berakhir, sehingga tidak pernah dipakai.",
                found=tulis_tanggal(satu.berlaku),
                expected=f"hari pada tahun {tahun}, atau kosong bila perubahan ini koreksi",
                remedy="Perbaiki «berlaku_sejak», atau simpan perubahan ini pada folder tahun berikutnya.",
            )


def _isi(satu: PerubahanBerkas, kumpulan: Kumpulan, catat: Pencatat) -> None:
    if not satu.berkas:
        catat.catat(
            kode.RIWAYAT_TANPA_BERKAS,
            _asal(satu),
            f"Perubahan {satu.sebutan} tidak memuat satu berkas pun.",
            found="tidak ada",
            expected="berkas sebagaimana adanya sebelum perubahan, atau namanya pada «baru»",
            remedy="Salin berkas lamanya ke folder perubahan ini, atau hapus foldernya.",
        )
    for berkas in sorted(satu.baru | satu.dihapus):
        if not berkas_beriwayat(berkas):
            catat.catat(
                kode.RIWAYAT_BERKAS_SALAH,
                _asal(satu),
                f"Perubahan {satu.sebutan} menyebut «{berkas}», yang bukan berkas folder kantor.",
                found=berkas,
                expected="nama berkas menurut format folder kantor, misalnya manual/6c-N.yaml",
                remedy="Perbaiki nama berkasnya.",
            )
    for berkas in sorted(satu.baru):
        if f"{RIWAYAT}/{satu.nama}/{berkas}" in kumpulan:
            apa = "disebut baru, tetapi isinya sebelum perubahan juga disimpan"
            _salah(satu, berkas, apa, "Hapus dari «baru», atau hapus salinannya.", catat)
    for berkas in sorted(satu.dihapus - set(satu.berkas)):
        apa = "disebut dihapus, tetapi isinya sebelum perubahan tidak disimpan"
        _salah(satu, berkas, apa, "Salin isinya sebelum dihapus ke folder perubahan ini.", catat)


def _sambung(berkas: str, satu: PerubahanBerkas, *, sesudah: bool, catat: Pencatat) -> None:
    """After a change a file is there, unless the change removed it: otherwise its name is wrong somewhere."""
    if sesudah and berkas in satu.dihapus:
        apa = "disebut dihapus, tetapi sesudah perubahan itu masih ada"
        _salah(satu, berkas, apa, "Hapus dari «dihapus», atau hapus berkasnya.", catat)
    if not sesudah and berkas not in satu.dihapus:
        apa = "tidak ada sesudah perubahan itu, padahal tidak disebut dihapus"
        perbaikan = "Perbaiki namanya supaya sama dengan berkas kantor, atau sebut pada «dihapus»."
        _salah(satu, berkas, apa, perbaikan, catat)


def _salah(satu: PerubahanBerkas, berkas: str, apa: str, perbaikan: str, catat: Pencatat) -> None:
    catat.catat(
        kode.RIWAYAT_BERKAS_SALAH,
        SourceRef(f"{RIWAYAT}/{satu.nama}/{berkas}"),
        f"Perubahan {satu.sebutan}: berkas «{berkas}» {apa}.",
        found=berkas,
        expected="berkas yang diganti (disimpan di sini), baru (disebut «baru»), atau dihapus (keduanya)",
        remedy=perbaikan,
    )


def _bersamaan(berkas: str, dahulu: PerubahanBerkas, kemudian: PerubahanBerkas, catat: Pencatat) -> None:
    catat.catat(
        kode.RIWAYAT_BERSAMAAN,
        _asal(kemudian),
        f"Berkas «{berkas}» diganti dua perubahan yang diketahui pada hari yang sama, sehingga urutannya tidak tentu.",
        found=f"{dahulu.nama} dan {kemudian.nama}, {tulis_tanggal(kemudian.diketahui)}",
        expected="satu perubahan per berkas dan hari",
        remedy="Gabungkan keduanya menjadi satu perubahan, atau perbaiki tanggal diketahuinya.",
    )


def _tanpa_beda(berkas: str, satu: PerubahanBerkas, catat: Pencatat) -> None:
    catat.catat(
        kode.RIWAYAT_TANPA_BEDA,
        SourceRef(f"{RIWAYAT}/{satu.nama}/{berkas}"),
        f"Perubahan {satu.sebutan}: isi «{berkas}» sebelum dan sesudahnya sama.",
        found="isi yang sama",
        expected="isi sebagaimana adanya sebelum perubahan",
        remedy="Ganti dengan isi lamanya; salinan harus dibuat sebelum berkasnya diubah.",
        tingkat=Tingkat.PERINGATAN,
    )


def _janggal(satu: PerubahanBerkas, catat: Pencatat) -> None:
    catat.catat(
        kode.TANGGAL_JANGGAL,
        _asal(satu),
        f"Perubahan {satu.sebutan}: diketahui {tulis_tanggal(satu.diketahui)}, sebelum tanggal dokumennya.",
        found=tulis_tanggal(satu.diketahui),
        expected="hari yang sama dengan tanggal dokumen, atau sesudahnya",
        remedy="Periksa kedua tanggalnya.",
        tingkat=Tingkat.PERINGATAN,
    )


def _asal(satu: PerubahanBerkas) -> SourceRef:
    return satu.asal or SourceRef(f"{RIWAYAT}/{satu.nama}")
