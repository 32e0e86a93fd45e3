"""Words that no password may be made of: those that anybody here would guess first."""

import re
from typing import Any

from django.core.exceptions import ValidationError

KATA_TUGAS = (
    "administrator",
    "akuntabel",
    "pengadilan",
    "kementerian",
    "indonesia",
    "pancasila",
    "bismillah",
    "kinerja",
    "merdeka",
    "rahasia",
    "password",
    "kantor",
    "kepala",
    "garuda",
    "sakip",
    "lakin",
    "lkjip",
    "pajak",
    "dinas",
    "sandi",
    "admin",
)
_SISA_MINIMUM = 6


class TanpaKataTugas:
    """What is left of a password without such words must still be a password."""

    def validate(self, password: str, user: Any = None) -> None:  # noqa: ARG002
        """Raises `ValidationError` where too little is left."""
        sisa = password.lower()
        for kata in KATA_TUGAS:
            sisa = sisa.replace(kata, "")
        if len(re.sub(r"[\W\d_]", "", sisa)) < _SISA_MINIMUM:
            raise ValidationError(self.get_help_text(), code="kata_tugas")

    def get_help_text(self) -> str:
        """What is asked of a password."""
        return (
            "Kata sandi tidak boleh hanya tersusun dari kata yang mudah ditebak di sini (nama aplikasi, jabatan, atau "
            "instansi) dan angka; tambahkan kata lain."
        )
