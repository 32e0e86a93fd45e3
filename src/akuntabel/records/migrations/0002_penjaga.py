"""Triggers that keep the past, and the row that heads the chain of audit entries."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from akuntabel.domain.rantai import PANGKAL
from akuntabel.records.penjaga import lepas_penjaga, pasang_penjaga


def pasang_kepala(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """The chain begins with nothing."""
    apps.get_model("records", "KepalaAudit").objects.create(pk=1, nomor=0, sidik=PANGKAL)


class Migration(migrations.Migration):
    """After the tables."""

    dependencies = (("records", "0001_awal"),)
    operations = (
        migrations.RunPython(pasang_kepala, migrations.RunPython.noop),
        migrations.RunPython(pasang_penjaga, lepas_penjaga),
    )
