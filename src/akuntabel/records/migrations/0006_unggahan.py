"""Sent files between their preview and their import."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0005_potret_per_saat"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unggahan",
            fields=[
                ("kunci", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ("tahun", models.PositiveSmallIntegerField()),
                ("nama", models.CharField(max_length=200)),
                ("isi", models.BinaryField()),
                ("dasar", models.CharField(max_length=64)),
                ("dibuat", models.DateTimeField()),
                (
                    "pengguna",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unggahan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="unggahan", to="records.unit"
                    ),
                ),
            ],
        ),
    ]
