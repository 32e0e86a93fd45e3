"""The year of a unit as the files of its folder: every version of every file, none ever changed or deleted."""

from django.db import models

from akuntabel.records.models.unit import Unit


class TahunKinerja(models.Model):
    """The year of one unit; its content is the latest version of each of its files."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="tahun_kinerja")
    tahun = models.PositiveSmallIntegerField()

    class Meta:
        """One year of a unit once."""

        ordering = ("tahun",)
        constraints = (models.UniqueConstraint(fields=("unit", "tahun"), name="tahun_kinerja_sekali"),)


class Simpanan(models.Model):
    """One change of a year's files, numbered from 1 within the year: two people who began from the same number cannot
    both make the next.

    `diketahui` is when it was saved. `sidik` is the SHA-256 of the whole content after it, see `domain.isi_kantor`.
    """

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.PROTECT, related_name="simpanan")
    nomor = models.PositiveIntegerField()
    diketahui = models.DateTimeField()
    sidik = models.CharField(max_length=64)

    class Meta:
        """The number is the lock."""

        ordering = ("nomor",)
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "nomor"), name="simpanan_berurut"),)


class VersiBerkas(models.Model):
    """One file as a saving left it; `isi` is None where the saving took the file away."""

    simpanan = models.ForeignKey(Simpanan, on_delete=models.PROTECT, related_name="berkas")
    nama = models.CharField(max_length=300)
    isi = models.BinaryField(null=True)
    sidik = models.CharField(max_length=64, blank=True)

    class Meta:
        """A saving says one thing of a file."""

        constraints = (models.UniqueConstraint(fields=("simpanan", "nama"), name="berkas_sekali_per_simpanan"),)
        indexes = (models.Index(fields=("nama", "simpanan"), name="berkas_per_nama"),)
