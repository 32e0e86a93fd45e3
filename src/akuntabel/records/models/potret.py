"""What pages show, computed when the data changed and not when somebody looks."""

from django.db import models

from akuntabel.records.models.berkas import Simpanan


class Potret(models.Model):
    """The scorecard of a year up to a quarter, made in the transaction that changed the year or one below it.

    Never changed: what is computed anew later stands beside it, so that a page of an earlier day shows what it showed
    then. `simpanan` is the unit's own last saving at that time, `diketahui` the moment. `isi` is the whole card as
    JSON; the other columns are what lists of many units need of it. `utama` marks the last quarter that has a
    realisasi: the one to show where nobody chose.
    """

    simpanan = models.ForeignKey(Simpanan, on_delete=models.CASCADE, related_name="potret")
    triwulan = models.PositiveSmallIntegerField()
    diketahui = models.DateTimeField()
    isi = models.JSONField()
    nko = models.CharField(max_length=40, null=True)
    status = models.CharField(max_length=20, blank=True)
    lengkap = models.BooleanField(default=False)
    utama = models.BooleanField(default=False)
    ringkas = models.JSONField(default=dict)

    class Meta:
        """One per quarter and moment."""

        constraints = (
            models.UniqueConstraint(fields=("simpanan", "triwulan", "diketahui"), name="potret_per_triwulan_dan_saat"),
        )
