"""Signing in, as an entry of the audit trail."""

from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.records.models import Pengguna


@action("pengguna.signed_in")
def record_masuk(*, acting_user: Pengguna) -> None:
    """Somebody signed in."""
    catat_audit("pengguna.signed_in", {"pengguna": acting_user.pk})
