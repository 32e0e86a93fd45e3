"""Django's description of this room."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, static files and template tags; no tables."""

    name = "akuntabel.web"
    label = "web"
