"""Organisation of any depth, with its past: a unit keeps its identity while its name, kind and place change."""

from django.db import models
from tree_queries.models import TreeNode


class Unit(TreeNode):
    """A ministry, a directorate, an office, a section, a team; `parent` is where it stands now.

    `kode` is the name of its folder, unique among its siblings; the path of codes from the top is its address.
    """

    kode = models.CharField(max_length=80)

    class Meta:
        """Two siblings never share a code."""

        ordering = ("kode",)
        constraints = (
            models.UniqueConstraint(fields=("parent", "kode"), name="unit_kode_per_induk", nulls_distinct=False),
        )

    def __str__(self) -> str:
        return self.kode


class VersiUnit(models.Model):
    """What a unit was called, and where it stood, from a day on; never changed, only followed by a later one."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="versi")
    nama = models.CharField(max_length=300)
    jenis = models.CharField(max_length=120, blank=True)
    induk = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True)
    berlaku_sejak = models.DateField()
    berakhir = models.BooleanField(default=False)
    diketahui = models.DateTimeField()
    dokumen = models.CharField(max_length=200, blank=True)

    class Meta:
        """The latest known of the latest held stands last."""

        ordering = ("berlaku_sejak", "diketahui", "id")


class PerubahanOrganisasi(models.Model):
    """A split, merger, renaming or move: which units became which; `bagian` is the part of the first that went to the
    second, in percent, where a document says so."""

    jenis = models.CharField(max_length=20)
    dari = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="menjadi")
    ke = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="berasal_dari")
    bagian = models.CharField(max_length=40, blank=True)
    berlaku_sejak = models.DateField()
    diketahui = models.DateTimeField()
    dokumen = models.CharField(max_length=200)
