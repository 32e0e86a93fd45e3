"""What pages show, computed when the data changed and not when somebody looks."""

from django.db import models

from akuntabel.records.models.berkas import Simpanan


class Potret(models.Model):
    """The scorecard of a saving up to a quarter, as JSON; made in the transaction that made the saving."""

    simpanan = models.ForeignKey(Simpanan, on_delete=models.CASCADE, related_name="potret")
    triwulan = models.PositiveSmallIntegerField()
    isi = models.JSONField()

    class Meta:
        """One per quarter."""

        constraints = (models.UniqueConstraint(fields=("simpanan", "triwulan"), name="potret_per_triwulan"),)
