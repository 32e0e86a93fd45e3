"""The chain of all writes: each entry carries the hash of the one before it."""

from django.db import models

from akuntabel.records.models.pengguna import Pengguna
from akuntabel.records.models.unit import Unit


class EntriAudit(models.Model):
    """One write: who, when, what, to what, with which data.

    `nomor` counts from 1 without a gap. `isi` is the canonical JSON text (`domain.rantai`) whose SHA-256 together with
    `sebelum` is `sidik`. The people and units are links without a constraint: history outlives what it tells of.
    """

    nomor = models.BigIntegerField(primary_key=True)
    waktu = models.DateTimeField()
    pelaku = models.ForeignKey(Pengguna, on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="+")
    tindakan = models.CharField(max_length=80)
    isi = models.TextField()
    sebelum = models.CharField(max_length=64)
    sidik = models.CharField(max_length=64, unique=True)

    class Meta:
        """In the order of the chain."""

        ordering = ("nomor",)
        indexes = (
            models.Index(fields=("unit", "nomor"), name="audit_per_unit"),
            models.Index(fields=("tindakan", "nomor"), name="audit_per_tindakan"),
        )


class KepalaAudit(models.Model):
    """The end of the chain, in one row: what a writer locks, so that two never follow the same entry."""

    nomor = models.BigIntegerField(default=0)
    sidik = models.CharField(max_length=64, blank=True)
