"""Who may do what where and when."""

from django.db import models

from akuntabel.records.models.pengguna import Pengguna
from akuntabel.records.models.unit import Unit


class PenugasanPeran(models.Model):
    """A role given to a person, or refused to them, at a unit and for a time. Without a person it is what everybody may
    do, those who have no account among them: only the role `publik` is given so.

    `peran` is one of `domain.hak.Peran`; `ditolak` turns it into a refusal, and then `hak` may narrow it to one right.
    Never deleted: `dicabut` says when it ended before its time.
    """

    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="penugasan", null=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="penugasan")
    peran = models.CharField(max_length=40)
    hak = models.CharField(max_length=40, blank=True)
    ditolak = models.BooleanField(default=False)
    dengan_bawahan = models.BooleanField(default=True)
    sejak = models.DateField()
    sampai = models.DateField(null=True)
    dicabut = models.DateTimeField(null=True)

    class Meta:
        """Found by person; nobody in particular is the public alone."""

        indexes = (models.Index(fields=("pengguna", "unit"), name="penugasan_per_pengguna"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(pengguna__isnull=False) | models.Q(peran="publik", ditolak=False),
                name="tanpa_orang_hanya_publik",
            ),
        )
