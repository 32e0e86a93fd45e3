"""The organisation: units made, renamed, moved, ended, split and merged, each from a day on and by a document."""

from datetime import date

from akuntabel.actions.tindakan import action, catat_audit, saat_tindakan
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.records.models import Pengguna, PerubahanOrganisasi, Unit, VersiUnit
from akuntabel.records.selectors.unit import jalur_of


@action("unit.created")
def create_unit(
    *,
    acting_user: Pengguna | None,
    induk: Unit | None,
    kode: str,
    nama: str,
    jenis: str,
    berlaku_sejak: date,
    dokumen: str = "",
) -> Unit:
    """A unit below another, or a top where there is none above. Raises `IsianDitolak`, `TidakBerwenang`."""
    if induk is not None:
        wajib_berhak(acting_user, Hak.KELOLA_ORGANISASI, induk.pk)
    elif acting_user is not None:
        raise IsianDitolak(("Unit puncak hanya dapat dibuat dari baris perintah peladen.",))
    if Unit.objects.filter(parent=induk, kode=kode).exists():
        raise IsianDitolak((f"Kode «{kode}» sudah dipakai unit lain di bawah induk yang sama.",))
    unit: Unit = Unit.objects.create(parent=induk, kode=kode)
    _versi(unit, nama, jenis, induk, berlaku_sejak, dokumen)
    catat_audit("unit.created", {"unit": unit.pk, "kode": kode, "nama": nama, "induk": unit.parent_id}, unit)
    return unit


@action("unit.changed")
def change_unit(
    *,
    acting_user: Pengguna | None,
    unit: Unit,
    nama: str,
    jenis: str,
    induk: Unit | None,
    berlaku_sejak: date,
    dokumen: str,
) -> None:
    """A new name, kind or place from a day on; the old ones stay with the days before. Raises `IsianDitolak`,
    `TidakBerwenang`."""
    wajib_berhak(acting_user, Hak.KELOLA_ORGANISASI, unit.pk)
    if induk is not None:
        wajib_berhak(acting_user, Hak.KELOLA_ORGANISASI, induk.pk)
        if unit.pk in jalur_of(induk.pk):
            raise IsianDitolak(("Unit tidak dapat dipindahkan ke bawah dirinya sendiri.",))
        if Unit.objects.filter(parent=induk, kode=unit.kode).exclude(pk=unit.pk).exists():
            raise IsianDitolak((f"Kode «{unit.kode}» sudah dipakai unit lain di bawah induk yang baru.",))
    Unit.objects.filter(pk=unit.pk).update(parent=induk)
    _versi(unit, nama, jenis, induk, berlaku_sejak, dokumen)
    isi = {"unit": unit.pk, "nama": nama, "jenis": jenis, "induk": induk.pk if induk else None, "dokumen": dokumen}
    catat_audit("unit.changed", {**isi, "berlaku_sejak": berlaku_sejak.isoformat()}, unit)


@action("unit.succeeded")
def succeed_unit(
    *,
    acting_user: Pengguna | None,
    jenis: str,
    dari: tuple[Unit, ...],
    ke: tuple[Unit, ...],
    berlaku_sejak: date,
    dokumen: str,
) -> tuple[PerubahanOrganisasi, ...]:
    """A split (one becomes several) or a merger (several become one): who came from whom, so that figures of earlier
    years find their successors. A unit that does not go on ends on the day before. Raises `IsianDitolak`."""
    for unit in (*dari, *ke):
        wajib_berhak(acting_user, Hak.KELOLA_ORGANISASI, unit.pk)
    if not dari or not ke or (len(dari) > 1 and len(ke) > 1):
        raise IsianDitolak(("Pemecahan dari satu unit, atau penggabungan ke satu unit; tidak keduanya sekaligus.",))
    if jenis == "penggabungan" and len(ke) > 1:
        raise IsianDitolak(("Penggabungan menuju satu unit; pilih satu saja.",))
    hasil = tuple(
        PerubahanOrganisasi.objects.create(
            jenis=jenis, dari=a, ke=b, berlaku_sejak=berlaku_sejak, diketahui=saat_tindakan(), dokumen=dokumen
        )
        for a in dari
        for b in ke
    )
    for unit in dari:
        if unit not in ke:
            akhir = unit.versi.last()
            if akhir is not None:
                _versi(unit, akhir.nama, akhir.jenis, akhir.induk, berlaku_sejak, dokumen, berakhir=True)
    isi = {"jenis": jenis, "dari": [u.pk for u in dari], "ke": [u.pk for u in ke], "dokumen": dokumen}
    catat_audit("unit.succeeded", {**isi, "berlaku_sejak": berlaku_sejak.isoformat()}, ke[0])
    return hasil


def _versi(
    unit: Unit, nama: str, jenis: str, induk: Unit | None, sejak: date, dokumen: str, *, berakhir: bool = False
) -> None:
    VersiUnit.objects.create(
        unit=unit,
        nama=nama,
        jenis=jenis,
        induk=induk,
        berlaku_sejak=sejak,
        berakhir=berakhir,
        diketahui=saat_tindakan(),
        dokumen=dokumen,
    )
