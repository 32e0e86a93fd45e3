"""People: made, kept out, let in again, and helped back in when a password or a second factor is lost."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang, wajib_berhak
from akuntabel.domain.hak import Hak, Putusan
from akuntabel.records.models import Pengguna, Unit


@action("pengguna.created")
def create_pengguna(
    *, acting_user: Pengguna | None, unit: Unit, nama_masuk: str, nama: str, email: str, sandi: str | None
) -> Pengguna:
    """A new person who as yet may do nothing; without a password they choose one through a link (`issue_tautan`).

    Raises `IsianDitolak`, `TidakBerwenang`.
    """
    wajib_berhak(acting_user, Hak.KELOLA_PENGGUNA, unit.pk)
    pengguna = Pengguna(nama_masuk=nama_masuk, nama=nama, email=email, unit=unit)
    _periksa(pengguna, sandi)
    pengguna.set_password(sandi)
    pengguna.save()
    catat_audit("pengguna.created", {"pengguna": pengguna.pk, "nama_masuk": nama_masuk, "nama": nama}, unit)
    return pengguna


@action("pengguna.deactivated", "pengguna.activated")
def set_aktif(*, acting_user: Pengguna | None, pengguna: Pengguna, aktif: bool) -> None:
    """Whether a person may sign in; what they did stays theirs. Raises `IsianDitolak`, `TidakBerwenang`."""
    _wajib_pengelola(acting_user, pengguna)
    if acting_user is not None and acting_user.pk == pengguna.pk:
        raise IsianDitolak(("Anda tidak dapat menonaktifkan diri sendiri.",))
    Pengguna.objects.filter(pk=pengguna.pk).update(is_active=aktif)
    catat_audit(
        "pengguna.activated" if aktif else "pengguna.deactivated", {"pengguna": pengguna.pk}, _unit_of(pengguna)
    )


@action("pengguna.link_issued")
def issue_tautan(*, acting_user: Pengguna | None, pengguna: Pengguna) -> None:
    """A person is about to be given a link through which they choose a password. The door makes the link; what counts
    here is who asked for it. Raises `IsianDitolak`, `TidakBerwenang`."""
    _wajib_pengelola(acting_user, pengguna)
    if not pengguna.is_active:
        raise IsianDitolak(("Orang ini tidak aktif; aktifkan dahulu.",))
    catat_audit("pengguna.link_issued", {"pengguna": pengguna.pk}, _unit_of(pengguna))


@action("pengguna.factors_reset")
def reset_faktor(*, acting_user: Pengguna | None, pengguna: Pengguna) -> None:
    """Second factors of somebody who lost them, all of them, and their sessions. Nobody does this to themselves: on
    their own page they remove factors with their password. Raises `IsianDitolak`, `TidakBerwenang`."""
    _wajib_pengelola(acting_user, pengguna)
    if acting_user is not None and acting_user.pk == pengguna.pk:
        raise IsianDitolak(("Faktor kedua sendiri dihapus pada halaman akun Anda.",))
    banyak, _ = Authenticator.objects.filter(user=pengguna).delete()
    for sesi in UserSession.objects.filter(user=pengguna):
        sesi.end()
    catat_audit("pengguna.factors_reset", {"pengguna": pengguna.pk, "banyak": banyak}, _unit_of(pengguna))


def _wajib_pengelola(pelaku: Pengguna | None, pengguna: Pengguna) -> None:
    """Accounts are kept by the administrators of the person's own unit, and by nobody else."""
    unit = _unit_of(pengguna)
    if unit is not None:
        wajib_berhak(pelaku, Hak.KELOLA_PENGGUNA, unit.pk)
    elif pelaku is not None:
        raise TidakBerwenang(Putusan(Hak.KELOLA_PENGGUNA, False, ()))


def _unit_of(pengguna: Pengguna) -> Unit | None:
    unit: Unit | None = pengguna.unit
    return unit


def _periksa(pengguna: Pengguna, sandi: str | None) -> None:
    alasan: list[str] = []
    try:
        pengguna.full_clean(exclude=["password"])
    except ValidationError as salah:
        alasan += salah.messages
    try:
        if sandi is not None:
            validate_password(sandi, pengguna)
    except ValidationError as salah:
        alasan += salah.messages
    if alasan:
        raise IsianDitolak(tuple(alasan))
