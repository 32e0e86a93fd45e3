"""Steps of agreements and amendments from state to state, and the documents as they were signed."""

from django.db import models

from akuntabel.records.models.berkas import Simpanan, TahunKinerja
from akuntabel.records.models.pengguna import Pengguna


class PeralihanNaskah(models.Model):
    """One step of a document: from which state to which, who, when, why; never changed, only followed by a later one.

    `naskah` is empty for the Perjanjian Kinerja, else the number of the adendum. `langkah`, `dari` and `ke` are words
    of `domain.workflow`. `nomor` counts the steps of a document from 1: two people who saw the same state cannot both
    take the next step. `simpanan` is the saving whose files the step is about.
    """

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.PROTECT, related_name="peralihan")
    naskah = models.CharField(max_length=200, blank=True)
    nomor = models.PositiveIntegerField()
    langkah = models.CharField(max_length=20)
    dari = models.CharField(max_length=20)
    ke = models.CharField(max_length=20)
    pelaku = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    alasan = models.TextField(blank=True)
    simpanan = models.ForeignKey(Simpanan, on_delete=models.PROTECT, related_name="peralihan")

    class Meta:
        """The number is the lock."""

        ordering = ("nomor",)
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "naskah", "nomor"), name="peralihan_berurut"),)


class NaskahTerbit(models.Model):
    """A document in one form (`pdf`, `docx`), byte for byte as it was when it was signed; `sidik` is its SHA-256."""

    peralihan = models.ForeignKey(PeralihanNaskah, on_delete=models.PROTECT, related_name="terbit")
    jenis = models.CharField(max_length=10)
    isi = models.BinaryField()
    sidik = models.CharField(max_length=64)

    class Meta:
        """Each form once."""

        constraints = (models.UniqueConstraint(fields=("peralihan", "jenis"), name="naskah_terbit_sekali"),)
