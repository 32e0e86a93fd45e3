"""`pegawai.csv` and `pegawai-iku.csv`: who is valued, and by which IKU.

Both are read only for employee values, never with the office's year: no report, no print of data and no other command
sees them.
"""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from akuntabel.domain.angka import NOL
from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.pegawai import Hukuman, IkuPegawai, PedomanPegawai, Pegawai, Peran
from akuntabel.domain.penilaian_pegawai import hari_setahun
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.berkas import baca_berkas
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.isian import Isian
from akuntabel.intake.kumpulan import Kumpulan

BERKAS, BERKAS_IKU = BERKAS_PEGAWAI
_NILAI_MAKS = Decimal(120)
_K3_MAKS = Decimal("1.2")


def read_pegawai(
    folder: Path, tahun: TahunKinerja, pedoman: PedomanPegawai
) -> tuple[tuple[Pegawai, ...], tuple[Problem, ...]]:
    """The employees of an office's folder, in the order of the file, with all problems of both files."""
    catat = Pencatat()
    kumpulan = baca_berkas(folder, BERKAS_PEGAWAI, catat)
    for nama in BERKAS_PEGAWAI:
        if nama not in kumpulan:
            catat.catat(
                kode.BERKAS_TIDAK_ADA,
                SourceRef(nama),
                f"Berkas «{nama}» diperlukan untuk nilai kinerja pegawai, tetapi tidak ditemukan.",
                found="tidak ada",
                expected=nama,
                remedy="Buat berkas itu menurut panduan nilai kinerja pegawai.",
            )
    iku: dict[str, list[IkuPegawai]] = defaultdict(list)
    for satu in _iku(kumpulan, tahun, catat):
        iku[satu.pegawai].append(satu)
    pegawai = _pegawai(kumpulan, pedoman, iku, catat)
    _periksa(pegawai, iku, catat)
    return pegawai, catat.problems


def _pegawai(
    kumpulan: Kumpulan, pedoman: PedomanPegawai, iku: dict[str, list[IkuPegawai]], catat: Pencatat
) -> tuple[Pegawai, ...]:
    hasil: dict[str, Pegawai] = {}
    bonus_maks, koreksi_maks = pedoman.bonus_maks.nilai, pedoman.koreksi_maks.nilai
    for isi in baca_csv(kumpulan, BERKAS, catat, ("kode", "peran", "npk"), ("nama", "hukuman", "bonus", "koreksi")):
        nip = isi.teks("kode", wajib=True)
        isi.sebutan = f"Pegawai {nip}"
        peran = isi.pilihan("peran", Peran)
        if not isi.teks("peran"):
            isi.teks("peran", wajib=True)
        npk = _rentang(isi, "npk", NOL, _NILAI_MAKS, wajib=True)
        hukuman = isi.pilihan("hukuman", Hukuman, Hukuman.TIDAK_ADA) or Hukuman.TIDAK_ADA
        bonus = _rentang(isi, "bonus", NOL, bonus_maks) or NOL
        koreksi = _rentang(isi, "koreksi", -koreksi_maks, koreksi_maks) or NOL
        if nip in hasil:
            catat.catat(
                kode.KODE_GANDA,
                isi.tempat("kode"),
                f"Pegawai {nip} ditulis lebih dari sekali.",
                found=nip,
                expected="satu baris per pegawai",
                remedy="Hapus salah satunya.",
            )
        elif nip and peran and npk is not None:
            milik = tuple(iku.get(nip, ()))
            hasil[nip] = Pegawai(nip, peran, npk, milik, isi.teks("nama"), hukuman, bonus, koreksi, isi.asal)
    return tuple(hasil.values())


def _iku(kumpulan: Kumpulan, tahun: TahunKinerja, catat: Pencatat) -> list[IkuPegawai]:
    hasil, setahun = [], Decimal(hari_setahun(tahun.tahun))
    kantor = tahun.peta.kode_iku
    for isi in baca_csv(kumpulan, BERKAS_IKU, catat, ("pegawai", "iku"), ("indeks", "k3", "hari")):
        nip, iku = isi.teks("pegawai", wajib=True), isi.teks("iku", wajib=True)
        isi.sebutan = f"Pegawai {nip}, IKU {iku}"
        indeks = _rentang(isi, "indeks", NOL, _NILAI_MAKS)
        k3 = _rentang(isi, "k3", Decimal("0.1"), _K3_MAKS)
        hari = _rentang(isi, "hari", Decimal(1), setahun, bulat=True)
        if iku and iku not in kantor and not (isi.teks("indeks") and isi.teks("k3")):
            catat.catat(
                kode.KODE_TIDAK_DIKENAL,
                isi.tempat("iku"),
                f"{isi.sebutan}: bukan IKU kantor, sehingga indeks dan K3-nya harus diisi.",
                found=iku,
                expected="kode IKU pada peta strategi, atau indeks dan K3",
                remedy=saran_terdekat(iku, kantor) or "Isi kolom indeks dan k3.",
            )
        elif nip and iku:
            hasil.append(IkuPegawai(nip, iku, indeks, k3, None if hari is None else int(hari), isi.asal))
    return hasil


def _rentang(
    isi: Isian, nama: str, bawah: Decimal, atas: Decimal, *, wajib: bool = False, bulat: bool = False
) -> Decimal | None:
    """A number within bounds; None where there is none, or where it lies outside them (which is reported)."""
    nilai = isi.angka(nama, wajib=wajib, bulat=bulat)
    if nilai is None or bawah <= nilai <= atas:
        return nilai
    isi.catat.catat(
        kode.PEGAWAI_DI_LUAR_RENTANG,
        isi.tempat(nama),
        f"{isi.sebutan}: «{nama}» di luar rentang.",
        found=isi.teks(nama),
        expected=f"{bawah} sampai {atas}",
        remedy="Periksa angkanya.",
    )
    return None


def _periksa(pegawai: Sequence[Pegawai], iku: dict[str, list[IkuPegawai]], catat: Pencatat) -> None:
    """Every employee has an IKU, and every IKU an employee."""
    kenal = {satu.kode for satu in pegawai}
    for satu in pegawai:
        if not satu.iku:
            catat.catat(
                kode.PEGAWAI_TANPA_IKU,
                satu.asal or SourceRef(BERKAS),
                f"Pegawai {satu.kode} tidak mempunyai IKU, sehingga hasil kerjanya tidak dapat dihitung.",
                found="tidak ada",
                expected=f"sedikitnya satu baris pada {BERKAS_IKU}",
                remedy=f"Tambahkan IKU pegawai ini pada {BERKAS_IKU}.",
            )
    for nip, milik in iku.items():
        if nip not in kenal:
            catat.catat(
                kode.PEGAWAI_TIDAK_DIKENAL,
                milik[0].asal or SourceRef(BERKAS_IKU),
                f"Pegawai {nip} tidak ada pada {BERKAS}, sehingga IKU-nya tidak dipakai.",
                found=nip,
                expected=f"kode pegawai pada {BERKAS}",
                remedy=saran_terdekat(nip, sorted(kenal)) or f"Tambahkan pegawai itu pada {BERKAS}.",
            )
