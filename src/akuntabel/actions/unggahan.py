"""Folders and workbooks sent through a browser: kept until they were looked at, then taken over or thrown away."""

from datetime import timedelta
from uuid import UUID

from akuntabel.actions.kantor import import_kantor
from akuntabel.actions.pratinjau import Pratinjau, pratinjau_of
from akuntabel.actions.tindakan import action, catat_audit, saat_tindakan
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.isi_kantor import sidik_berkas
from akuntabel.intake.unggahan import isi_unggahan
from akuntabel.records.models import Pengguna, Unggahan, Unit
from akuntabel.records.selectors.berkas import sidik_pohon_of
from akuntabel.records.selectors.unit import UnitTercatat, di_bawah, susunan

UMUR = timedelta(days=1)
"""How long a sent file waits."""


class SudahBerbeda(Exception):
    """What is kept is no longer what the person saw in the preview."""


@action("kantor.uploaded")
def upload_kantor(*, acting_user: Pengguna, unit: UnitTercatat, tahun: int, nama: str, isi: bytes) -> UUID:
    """Keep a sent file until its preview was looked at; those that nobody came back to are thrown away. Raises
    `TidakBerwenang`."""
    wajib_berhak(acting_user, Hak.IMPOR_FOLDER, unit.kunci)
    Unggahan.objects.filter(dibuat__lt=saat_tindakan() - UMUR).delete()
    milik = Unit.objects.get(pk=unit.kunci)
    satu = Unggahan.objects.create(
        pengguna=acting_user,
        unit=milik,
        tahun=tahun,
        nama=nama[:200],
        isi=isi,
        dasar=dasar_of(unit, tahun),
        dibuat=saat_tindakan(),
    )
    catat_audit("kantor.uploaded", {"nama": satu.nama, "bita": len(isi), "sidik": sidik_berkas(isi)}, milik)
    return satu.kunci


@action("unggahan.imported")
def import_unggahan(*, acting_user: Pengguna, unit: UnitTercatat, kunci: UUID, alasan: str) -> Pratinjau:
    """Take over a sent file as it was shown. Raises `SudahBerbeda`, `IsianDitolak`, and what `import_kantor` raises."""
    satu = Unggahan.objects.filter(kunci=kunci, pengguna=acting_user, unit=unit.kunci).first()
    if satu is None:
        raise IsianDitolak(("Unggahan ini sudah tidak ada; unggah lagi.",))
    if satu.dasar != dasar_of(unit, satu.tahun):
        raise SudahBerbeda
    pratinjau = pratinjau_of(unit, satu.tahun, isi_unggahan(satu.nama, bytes(satu.isi)))
    if not pratinjau.isi:
        raise IsianDitolak(("Perbaiki dahulu masalah yang disebut, lalu unggah lagi.",))
    milik = Unit.objects.get(pk=unit.kunci)
    import_kantor(acting_user=acting_user, puncak=milik, kode=unit.kode, isi=pratinjau.isi, alasan=alasan or satu.nama)
    catat_audit(
        "unggahan.imported", {"nama": satu.nama, "tahun": satu.tahun, "sidik": sidik_berkas(bytes(satu.isi))}, milik
    )
    satu.delete()
    return pratinjau


@action("unggahan.discarded")
def discard_unggahan(*, acting_user: Pengguna, unit: UnitTercatat, kunci: UUID) -> None:
    """Throw a sent file away."""
    banyak, _ = Unggahan.objects.filter(kunci=kunci, pengguna=acting_user, unit=unit.kunci).delete()
    catat_audit("unggahan.discarded", {"banyak": banyak}, Unit.objects.get(pk=unit.kunci))


def dasar_of(unit: UnitTercatat, tahun: int) -> str:
    """The fingerprint of everything that the figures of a unit and of those below it rest on."""
    semua = susunan()
    terkait = {*unit.jalur, *(u.kunci for u in di_bawah(unit.kunci, semua))}
    return sidik_pohon_of(terkait, tahun)
