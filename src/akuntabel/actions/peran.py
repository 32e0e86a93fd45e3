"""Roles given, refused and taken away."""

from datetime import date

from akuntabel.actions.tindakan import action, catat_audit, saat_tindakan
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import HAK_PERAN, Hak, Penugasan, Peran, bentrok_peran
from akuntabel.records.models import Pengguna, PenugasanPeran, Unit
from akuntabel.records.selectors.hak import penugasan_of


@action("peran.assigned")
def assign_peran(
    *,
    acting_user: Pengguna | None,
    pengguna: Pengguna,
    unit: Unit,
    peran: Peran,
    sejak: date,
    sampai: date | None = None,
    dengan_bawahan: bool = True,
    ditolak: bool = False,
    hak: Hak | None = None,
) -> PenugasanPeran:
    """A role of a person at a unit, or its refusal. Nobody gives themselves a role, and nobody holds two of which the
    one checks the other. Raises `IsianDitolak`, `TidakBerwenang`."""
    wajib_berhak(acting_user, Hak.KELOLA_PERAN, unit.pk)
    baru = Penugasan(peran, unit.pk, sejak, sampai, dengan_bawahan, ditolak, hak)
    Pengguna.objects.select_for_update().get(pk=pengguna.pk)
    alasan = _alasan(acting_user, pengguna, baru)
    if alasan:
        raise IsianDitolak(alasan)
    simpan = PenugasanPeran.objects.create(
        pengguna=pengguna,
        unit=unit,
        peran=peran.value,
        hak=hak.value if hak else "",
        ditolak=ditolak,
        dengan_bawahan=dengan_bawahan,
        sejak=sejak,
        sampai=sampai,
    )
    catat_audit("peran.assigned", _isi(simpan), unit)
    return simpan


@action("unit.opened")
def open_unit(
    *, acting_user: Pengguna | None, unit: Unit, sejak: date, sampai: date | None = None, dengan_bawahan: bool = True
) -> PenugasanPeran:
    """Everybody, with or without an account, may see the scorecard and the reports of a unit from a day on.

    Raises `IsianDitolak`, `TidakBerwenang`.
    """
    wajib_berhak(acting_user, Hak.KELOLA_PERAN, unit.pk)
    if sampai is not None and sampai < sejak:
        raise IsianDitolak(("Hari terakhir mendahului hari pertama.",))
    simpan = PenugasanPeran.objects.create(
        pengguna=None,
        unit=unit,
        peran=Peran.PUBLIK.value,
        dengan_bawahan=dengan_bawahan,
        sejak=sejak,
        sampai=sampai,
    )
    catat_audit("unit.opened", _isi(simpan), unit)
    return simpan


@action("peran.revoked")
def revoke_peran(*, acting_user: Pengguna | None, penugasan: PenugasanPeran) -> None:
    """A role that ends now. Raises `TidakBerwenang`, `IsianDitolak` where it had ended already."""
    wajib_berhak(acting_user, Hak.KELOLA_PERAN, penugasan.unit_id)
    if acting_user is not None and acting_user.pk == penugasan.pengguna_id and penugasan.ditolak:
        raise IsianDitolak(("Larangan atas diri sendiri hanya dapat dicabut orang lain.",))
    if not PenugasanPeran.objects.filter(pk=penugasan.pk, dicabut=None).update(dicabut=saat_tindakan()):
        raise IsianDitolak(("Penugasan ini sudah dicabut.",))
    catat_audit("peran.revoked", _isi(penugasan), penugasan.unit)


def _alasan(pemberi: Pengguna | None, penerima: Pengguna, baru: Penugasan) -> tuple[str, ...]:
    alasan = []
    if pemberi is not None and pemberi.pk == penerima.pk:
        alasan.append("Peran atas diri sendiri hanya dapat diberikan orang lain.")
    if baru.sampai is not None and baru.sampai < baru.sejak:
        alasan.append("Hari terakhir mendahului hari pertama.")
    if baru.hak is not None and (not baru.ditolak or baru.hak not in HAK_PERAN[baru.peran]):
        alasan.append("Satu hak hanya dapat ditolak, dan hanya dari peran yang memilikinya.")
    alasan += [
        f"Peran ini tidak boleh dirangkap dengan peran «{p.peran.value}» pada unit yang sama."
        for p in bentrok_peran(baru, penugasan_of(penerima.pk))
    ]
    return tuple(alasan)


def _isi(p: PenugasanPeran) -> dict[str, object]:
    return {
        "penugasan": p.pk,
        "pengguna": p.pengguna_id,
        "peran": p.peran,
        "hak": p.hak,
        "ditolak": p.ditolak,
        "dengan_bawahan": p.dengan_bawahan,
        "sejak": p.sejak.isoformat(),
        "sampai": p.sampai.isoformat() if p.sampai else None,
    }
