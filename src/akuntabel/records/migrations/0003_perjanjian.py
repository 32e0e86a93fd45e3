"""Steps of agreements and the documents that were signed; both only grow."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akuntabel.records.penjaga import lepas_penjaga_perjanjian, pasang_penjaga_perjanjian


class Migration(migrations.Migration):
    """After the triggers of the first version."""

    dependencies = [
        ("records", "0002_penjaga"),
    ]

    operations = [
        migrations.CreateModel(
            name="PeralihanNaskah",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naskah", models.CharField(blank=True, max_length=200)),
                ("nomor", models.PositiveIntegerField()),
                ("langkah", models.CharField(max_length=20)),
                ("dari", models.CharField(max_length=20)),
                ("ke", models.CharField(max_length=20)),
                ("waktu", models.DateTimeField()),
                ("alasan", models.TextField(blank=True)),
                (
                    "pelaku",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "simpanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="peralihan", to="records.simpanan"
                    ),
                ),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="peralihan", to="records.tahunkinerja"
                    ),
                ),
            ],
            options={
                "ordering": ("nomor",),
            },
        ),
        migrations.CreateModel(
            name="NaskahTerbit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jenis", models.CharField(max_length=10)),
                ("isi", models.BinaryField()),
                ("sidik", models.CharField(max_length=64)),
                (
                    "peralihan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terbit", to="records.peralihannaskah"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="peralihannaskah",
            constraint=models.UniqueConstraint(fields=("tahun_kinerja", "naskah", "nomor"), name="peralihan_berurut"),
        ),
        migrations.AddConstraint(
            model_name="naskahterbit",
            constraint=models.UniqueConstraint(fields=("peralihan", "jenis"), name="naskah_terbit_sekali"),
        ),
        migrations.RunPython(pasang_penjaga_perjanjian, lepas_penjaga_perjanjian),
    ]
