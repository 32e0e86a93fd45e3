"""Snapshots stay when they are computed anew, and carry what lists of many units need."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def isi_ringkas(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    for p in apps.get_model("records", "Potret").objects.select_related("simpanan").iterator():
        isi = p.isi
        semua = [(i["kode"], i) for h in isi.get("perspektif", ()) for s in h["sasaran"] for i in s["iku"]]
        p.diketahui = p.simpanan.diketahui
        p.nko, p.status, p.lengkap = isi.get("nko"), isi.get("status", ""), isi.get("nko_lengkap", False)
        p.utama = p.triwulan == 4
        p.ringkas = {
            "perspektif": [[h["kode"], h["nama"], h["nilai"], h["status"]] for h in isi.get("perspektif", ())],
            "iku": {kode: [i["indeks"], i["status"]] for kode, i in semua},
            "masalah": len(isi.get("masalah", ())),
        }
        p.save()


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_akun"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="potret", name="potret_per_triwulan"),
        migrations.AddField("potret", "diketahui", models.DateTimeField(null=True)),
        migrations.AddField("potret", "nko", models.CharField(max_length=40, null=True)),
        migrations.AddField(
            "potret", "status", models.CharField(blank=True, default="", max_length=20), preserve_default=False
        ),
        migrations.AddField("potret", "lengkap", models.BooleanField(default=False)),
        migrations.AddField("potret", "utama", models.BooleanField(default=False)),
        migrations.AddField("potret", "ringkas", models.JSONField(default=dict)),
        migrations.RunPython(isi_ringkas, migrations.RunPython.noop),
        migrations.AlterField("potret", "diketahui", models.DateTimeField()),
        migrations.AddConstraint(
            "potret",
            models.UniqueConstraint(fields=("simpanan", "triwulan", "diketahui"), name="potret_per_triwulan_dan_saat"),
        ),
    ]
