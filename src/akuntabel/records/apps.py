"""Django's description of this room."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The one app that has tables of our own."""

    name = "akuntabel.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
