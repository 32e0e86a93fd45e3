"""People and their passwords."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.records.models import Pengguna, Unit


@action("pengguna.created")
def create_pengguna(
    *, acting_user: Pengguna | None, unit: Unit, nama_masuk: str, nama: str, email: str, sandi: str
) -> Pengguna:
    """A new person who may sign in, and as yet do nothing. Raises `IsianDitolak`, `TidakBerwenang`."""
    wajib_berhak(acting_user, Hak.KELOLA_PENGGUNA, unit.pk)
    pengguna = Pengguna(nama_masuk=nama_masuk, nama=nama, email=email)
    _periksa(pengguna, sandi)
    pengguna.set_password(sandi)
    pengguna.save()
    catat_audit("pengguna.created", {"pengguna": pengguna.pk, "nama_masuk": nama_masuk, "nama": nama}, unit)
    return pengguna


@action("pengguna.password_changed")
def change_sandi(*, acting_user: Pengguna, sandi_lama: str, sandi_baru: str) -> None:
    """A person's own password; all their sessions but the one at hand end. Raises `IsianDitolak`."""
    if not acting_user.check_password(sandi_lama):
        raise IsianDitolak(("Kata sandi lama salah.",))
    _periksa(acting_user, sandi_baru)
    acting_user.set_password(sandi_baru)
    acting_user.save(update_fields=["password"])
    catat_audit("pengguna.password_changed", {"pengguna": acting_user.pk})


@action("pengguna.deactivated")
def deactivate_pengguna(*, acting_user: Pengguna | None, unit: Unit, pengguna: Pengguna) -> None:
    """A person who may no longer sign in; what they did stays theirs. Raises `TidakBerwenang`."""
    wajib_berhak(acting_user, Hak.KELOLA_PENGGUNA, unit.pk)
    if acting_user is not None and acting_user.pk == pengguna.pk:
        raise IsianDitolak(("Anda tidak dapat menonaktifkan diri sendiri.",))
    Pengguna.objects.filter(pk=pengguna.pk).update(is_active=False)
    catat_audit("pengguna.deactivated", {"pengguna": pengguna.pk}, unit)


def _periksa(pengguna: Pengguna, sandi: str) -> None:
    alasan: list[str] = []
    try:
        pengguna.full_clean(exclude=["password"])
    except ValidationError as salah:
        alasan += salah.messages
    try:
        validate_password(sandi, pengguna)
    except ValidationError as salah:
        alasan += salah.messages
    if alasan:
        raise IsianDitolak(tuple(alasan))
