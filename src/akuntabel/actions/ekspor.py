"""The files of a year given out again, as an archive or a workbook; each time noted in the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from akuntabel.actions.tersimpan import folder_tersimpan
from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import hari_ini, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.problem import Problem
from akuntabel.intake.berkas import BAWAHAN
from akuntabel.records.models import Pengguna, Unit
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.hak import hak_di
from akuntabel.records.selectors.unit import UnitTercatat, di_bawah, susunan

_HARI = (1980, 1, 1, 0, 0, 0)
"""The day that every entry of an archive carries, so that the same files make the same bytes."""


@dataclass(frozen=True, slots=True)
class HasilEkspor:
    """A file to give out: its ending and bytes; no bytes where the files do not fit, and why."""

    akhiran: str
    isi: bytes
    problems: tuple[Problem, ...] = ()


@action("kantor.exported")
def export_kantor(
    *, acting_user: Pengguna, unit: UnitTercatat, tahun: int, akhiran: str, diketahui: datetime | None = None
) -> HasilEkspor:
    """The year of a unit as `zip` (with all units below at which the person has the right) or `xlsx` (one office).

    Values of people go along only where the person may see them. Raises `TidakBerwenang`.
    """
    wajib_berhak(acting_user, Hak.EKSPOR_FOLDER, unit.kunci)
    if akhiran == "xlsx":
        hasil = _buku(unit, tahun, diketahui)
    else:
        hasil = HasilEkspor("zip", arsip(_semua(acting_user, unit, tahun, diketahui)))
    isi = {"tahun": tahun, "bentuk": hasil.akhiran, "diketahui": diketahui.isoformat() if diketahui else None}
    catat_audit("kantor.exported", {**isi, "bita": len(hasil.isi)}, Unit.objects.get(pk=unit.kunci))
    return hasil


def arsip(berkas: Mapping[str, bytes]) -> bytes:
    """A ZIP of files by path; the same files make the same bytes."""
    bita = BytesIO()
    with ZipFile(bita, "w", ZIP_DEFLATED) as tulis:
        for nama, isi in sorted(berkas.items()):
            info = ZipInfo(nama, _HARI)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            tulis.writestr(info, isi)
    return bita.getvalue()


def _semua(pelaku: Pengguna, unit: UnitTercatat, tahun: int, diketahui: datetime | None) -> dict[str, bytes]:
    hasil: dict[str, bytes] = {}
    for satu in di_bawah(unit.kunci, susunan(diketahui=diketahui)):
        boleh = hak_di(pelaku.pk, satu.jalur, hari_ini())
        if Hak.EKSPOR_FOLDER not in boleh:
            continue
        letak = "".join(f"{BAWAHAN}/{kode}/" for kode in satu.alamat.removeprefix(unit.alamat).split("/") if kode)
        for nama, isi in berkas_of(satu.kunci, tahun, diketahui).items():
            if nama not in BERKAS_PEGAWAI or Hak.LIHAT_PEGAWAI in boleh:
                hasil[f"{unit.kode}-{tahun}/{letak}{nama}"] = isi
    return hasil


def _buku(unit: UnitTercatat, tahun: int, diketahui: datetime | None) -> HasilEkspor:
    from akuntabel.intake.buku import folder_ke_buku

    with folder_tersimpan(unit, tahun, diketahui) as (pembaca, alamat):
        nama = f"{unit.kode}-{tahun}.xlsx"
        hasil = folder_ke_buku(pembaca.folder(alamat), nama)
    if nama not in hasil.berkas:
        return HasilEkspor("xlsx", b"", hasil.problems)
    if len(hasil.berkas) == 1:
        return HasilEkspor("xlsx", hasil.berkas[nama])
    return HasilEkspor("zip", arsip(hasil.berkas))
