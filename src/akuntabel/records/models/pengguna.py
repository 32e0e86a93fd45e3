"""People who may sign in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.db import models
from django.db.models.functions import Lower


class PengelolaPengguna(BaseUserManager["Pengguna"]):
    """Finds people by the name they sign in with; whether in capitals or not makes no difference."""

    def get_by_natural_key(self, username: str | None) -> "Pengguna":
        """The person of a name."""
        return self.get(nama_masuk__iexact=username or "")


class Pengguna(AbstractBaseUser):
    """One person. What they may do stands in `PenugasanPeran`, never here: no flag makes anybody almighty.

    `unit` is whose administrators keep the account; where none is named, only the owner of the machine does.
    """

    nama_masuk = models.CharField(max_length=60, unique=True, validators=[ASCIIUsernameValidator()])
    nama = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    unit = models.ForeignKey("records.Unit", on_delete=models.PROTECT, related_name="+", null=True)
    is_active = models.BooleanField(default=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    objects = PengelolaPengguna()

    USERNAME_FIELD = "nama_masuk"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["nama"]

    class Meta:
        """No two people differ only in capitals."""

        constraints = (models.UniqueConstraint(Lower("nama_masuk"), name="pengguna_nama_masuk_tanpa_kapital"),)

    def __str__(self) -> str:
        return self.nama

    def get_full_name(self) -> str:
        """The name as people write it."""
        return self.nama
