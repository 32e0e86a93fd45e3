"""Files that were sent and wait for a word: taken over, or thrown away."""

from uuid import uuid4

from django.db import models

from akuntabel.records.models.pengguna import Pengguna
from akuntabel.records.models.unit import Unit


class Unggahan(models.Model):
    """A sent file between its preview and its import; `dasar` is the fingerprint of what was kept when it was shown."""

    kunci = models.UUIDField(primary_key=True, default=uuid4)
    pengguna = models.ForeignKey(Pengguna, on_delete=models.CASCADE, related_name="unggahan")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="unggahan")
    tahun = models.PositiveSmallIntegerField()
    nama = models.CharField(max_length=200)
    isi = models.BinaryField()
    dasar = models.CharField(max_length=64)
    dibuat = models.DateTimeField()
