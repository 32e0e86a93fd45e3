"""What the owner of the machine does before anybody can sign in: people and roles by name and address."""

from datetime import date

from akuntabel.actions.pengguna import create_pengguna
from akuntabel.actions.peran import assign_peran, open_unit, revoke_peran
from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak, hari_ini
from akuntabel.domain.hak import Peran
from akuntabel.records.models import Pengguna, PenugasanPeran, Unit
from akuntabel.records.selectors.unit import unit_of


@action("pengguna.added")
def add_pengguna(
    *, acting_user: Pengguna | None, alamat: str, nama_masuk: str, nama: str, sandi: str, peran: Peran | None
) -> Pengguna:
    """A person, with a role from today on where one is given. Raises `IsianDitolak`."""
    unit = _unit(alamat)
    baru = create_pengguna(acting_user=acting_user, unit=unit, nama_masuk=nama_masuk, nama=nama, email="", sandi=sandi)
    if peran is not None:
        assign_peran(acting_user=acting_user, pengguna=baru, unit=unit, peran=peran, sejak=hari_ini())
    catat_audit("pengguna.added", {"pengguna": baru.pk, "peran": peran.value if peran else ""}, unit)
    return baru


@action("peran.given")
def give_peran(
    *,
    acting_user: Pengguna | None,
    alamat: str,
    nama_masuk: str,
    peran: Peran,
    sejak: date | None,
    sampai: date | None,
) -> None:
    """A role of a person at a unit, both by name. Raises `IsianDitolak`."""
    unit = _unit(alamat)
    pengguna = Pengguna.objects.filter(nama_masuk__iexact=nama_masuk).first()
    if pengguna is None:
        raise IsianDitolak((f"Tidak ada orang bernama masuk «{nama_masuk}».",))
    assign_peran(
        acting_user=acting_user,
        pengguna=pengguna,
        unit=unit,
        peran=peran,
        sejak=sejak or hari_ini(),
        sampai=sampai,
    )
    catat_audit("peran.given", {"pengguna": pengguna.pk, "peran": peran.value}, unit)


@action("unit.opened_by_address")
def open_publik(*, acting_user: Pengguna | None, alamat: str, sejak: date | None, sampai: date | None) -> None:
    """A unit, by its address, opened to everybody. Raises `IsianDitolak`."""
    unit = _unit(alamat)
    open_unit(acting_user=acting_user, unit=unit, sejak=sejak or hari_ini(), sampai=sampai)
    catat_audit("unit.opened_by_address", {"alamat": alamat}, unit)


@action("unit.closed_by_address")
def close_publik(*, acting_user: Pengguna | None, alamat: str) -> None:
    """What opened a unit to everybody, taken back. Raises `IsianDitolak` where it was not open by itself."""
    unit = _unit(alamat)
    terbuka = list(PenugasanPeran.objects.filter(unit=unit, pengguna=None, dicabut=None))
    if not terbuka:
        raise IsianDitolak((f"Unit «{alamat}» tidak dibuka bagi umum pada unit itu sendiri.",))
    for satu in terbuka:
        revoke_peran(acting_user=acting_user, penugasan=satu)
    catat_audit("unit.closed_by_address", {"alamat": alamat}, unit)


def _unit(alamat: str) -> Unit:
    kunci = unit_of(alamat)
    if kunci is None:
        raise IsianDitolak((f"Unit «{alamat}» tidak ada; alamatnya seperti kanwil/kpp-a.",))
    unit: Unit = Unit.objects.get(pk=kunci)
    return unit
