"""The files with which a replacing agreement begins: the targets in force, its amendments part of the past."""

from collections.abc import Mapping
from datetime import date

from akuntabel.intake.adendum import BERKAS, BERKAS_TARGET
from akuntabel.intake.catat_perubahan import PerubahanBaru, folder_perubahan, versi_perubahan
from akuntabel.intake.sunting_adendum import KOLOM_TRIWULAN, adendum_tertulis
from akuntabel.intake.sunting_csv import sunting_csv
from akuntabel.intake.sunting_yaml import sunting_yaml

_PERJANJIAN, _TARGET = "perjanjian.yaml", "target.csv"


def isi_pengganti(berkas: Mapping[str, bytes], hari: date, alasan: str) -> dict[str, bytes | None]:
    """The changed files: targets as the last signed amendment left them, no amendments, no number and date.

    What they were goes to `riwayat/`, so that the state of an earlier day stays what it was.
    """
    lama = [nama for nama in (_PERJANJIAN, _TARGET) if nama in berkas]
    dihapus = [nama for nama in (BERKAS, BERKAS_TARGET) if nama in berkas]
    perubahan = PerubahanBaru(hari, alasan, lama, (), dihapus)
    awal = folder_perubahan(perubahan)
    ke = sum(n.startswith(awal) and n.endswith("/versi.yaml") for n in berkas)
    awal = f"{awal}-{ke + 1}" if ke else awal
    hasil: dict[str, bytes | None] = {f"{awal}/versi.yaml": versi_perubahan(perubahan).encode()}
    hasil |= {f"{awal}/{nama}": berkas[nama] for nama in (*lama, *dihapus)}
    hasil |= dict.fromkeys(dihapus)
    if _PERJANJIAN in berkas:
        teks = berkas[_PERJANJIAN].decode("utf-8-sig", "replace")
        hasil[_PERJANJIAN] = (sunting_yaml(teks, {"nomor": "", "tanggal": ""}) or "\n").encode()
    if _TARGET in berkas:
        hasil[_TARGET] = _target(berkas).encode()
    return hasil


def _target(berkas: Mapping[str, bytes]) -> str:
    ubah: dict[tuple[str, ...], dict[str, str]] = {}
    berlaku = [a for a in adendum_tertulis(berkas).values() if not a.rancangan]
    for satu in sorted(berlaku, key=lambda a: str(a.isi.get("tanggal", ""))):
        for kode_iku, baris in satu.baris.items():
            milik = ubah.setdefault((kode_iku,), {})
            milik |= {k: v for k, v in baris.items() if v}
    teks = berkas[_TARGET].decode("utf-8-sig", "replace")
    return sunting_csv(teks, ("kode",), ("kode", *KOLOM_TRIWULAN), ubah)
