"""Tables of the first version."""

import django.contrib.auth.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="KepalaAudit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.BigIntegerField(default=0)),
                ("sidik", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="TahunKinerja",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tahun", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ("tahun",),
            },
        ),
        migrations.CreateModel(
            name="Pengguna",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "nama_masuk",
                    models.CharField(
                        max_length=60, unique=True, validators=[django.contrib.auth.validators.ASCIIUsernameValidator()]
                    ),
                ),
                ("nama", models.CharField(max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("is_active", models.BooleanField(default=True)),
                ("dibuat", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("nama_masuk"), name="pengguna_nama_masuk_tanpa_kapital"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Simpanan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.PositiveIntegerField()),
                ("diketahui", models.DateTimeField()),
                ("sidik", models.CharField(max_length=64)),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="simpanan", to="records.tahunkinerja"
                    ),
                ),
            ],
            options={
                "ordering": ("nomor",),
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kode", models.CharField(max_length=80)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="children",
                        to="records.unit",
                        verbose_name="parent",
                    ),
                ),
            ],
            options={
                "ordering": ("kode",),
            },
        ),
        migrations.AddField(
            model_name="tahunkinerja",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="tahun_kinerja", to="records.unit"
            ),
        ),
        migrations.CreateModel(
            name="PerubahanOrganisasi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jenis", models.CharField(max_length=20)),
                ("bagian", models.CharField(blank=True, max_length=40)),
                ("berlaku_sejak", models.DateField()),
                ("diketahui", models.DateTimeField()),
                ("dokumen", models.CharField(max_length=200)),
                (
                    "dari",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="menjadi", to="records.unit"
                    ),
                ),
                (
                    "ke",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="berasal_dari", to="records.unit"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PenugasanPeran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("peran", models.CharField(max_length=40)),
                ("hak", models.CharField(blank=True, max_length=40)),
                ("ditolak", models.BooleanField(default=False)),
                ("dengan_bawahan", models.BooleanField(default=True)),
                ("sejak", models.DateField()),
                ("sampai", models.DateField(null=True)),
                ("dicabut", models.DateTimeField(null=True)),
                (
                    "pengguna",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="penugasan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="penugasan", to="records.unit"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EntriAudit",
            fields=[
                ("nomor", models.BigIntegerField(primary_key=True, serialize=False)),
                ("waktu", models.DateTimeField()),
                ("tindakan", models.CharField(max_length=80)),
                ("isi", models.TextField()),
                ("sebelum", models.CharField(max_length=64)),
                ("sidik", models.CharField(max_length=64, unique=True)),
                (
                    "pelaku",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("nomor",),
            },
        ),
        migrations.CreateModel(
            name="VersiBerkas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nama", models.CharField(max_length=300)),
                ("isi", models.BinaryField(null=True)),
                ("sidik", models.CharField(blank=True, max_length=64)),
                (
                    "simpanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="berkas", to="records.simpanan"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VersiUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nama", models.CharField(max_length=300)),
                ("jenis", models.CharField(blank=True, max_length=120)),
                ("berlaku_sejak", models.DateField()),
                ("berakhir", models.BooleanField(default=False)),
                ("diketahui", models.DateTimeField()),
                ("dokumen", models.CharField(blank=True, max_length=200)),
                (
                    "induk",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.unit"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versi", to="records.unit"
                    ),
                ),
            ],
            options={
                "ordering": ("berlaku_sejak", "diketahui", "id"),
            },
        ),
        migrations.CreateModel(
            name="Potret",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("triwulan", models.PositiveSmallIntegerField()),
                ("isi", models.JSONField()),
                (
                    "simpanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="potret", to="records.simpanan"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("simpanan", "triwulan"), name="potret_per_triwulan")],
            },
        ),
        migrations.AddConstraint(
            model_name="simpanan",
            constraint=models.UniqueConstraint(fields=("tahun_kinerja", "nomor"), name="simpanan_berurut"),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.UniqueConstraint(
                fields=("parent", "kode"), name="unit_kode_per_induk", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="tahunkinerja",
            constraint=models.UniqueConstraint(fields=("unit", "tahun"), name="tahun_kinerja_sekali"),
        ),
        migrations.AddIndex(
            model_name="penugasanperan",
            index=models.Index(fields=["pengguna", "unit"], name="penugasan_per_pengguna"),
        ),
        migrations.AddIndex(
            model_name="entriaudit",
            index=models.Index(fields=["unit", "nomor"], name="audit_per_unit"),
        ),
        migrations.AddIndex(
            model_name="entriaudit",
            index=models.Index(fields=["tindakan", "nomor"], name="audit_per_tindakan"),
        ),
        migrations.AddIndex(
            model_name="versiberkas",
            index=models.Index(fields=["nama", "simpanan"], name="berkas_per_nama"),
        ),
        migrations.AddConstraint(
            model_name="versiberkas",
            constraint=models.UniqueConstraint(fields=("simpanan", "nama"), name="berkas_sekali_per_simpanan"),
        ),
    ]
