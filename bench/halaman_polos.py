"""Bare pages: the bytes of pages of ours behind the same door (server, middleware, sign-in), and nothing asked.

These are also the settings of that server: ours, with the addresses below.
"""

import json
import os
from pathlib import Path

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from akuntabel.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.halaman_polos"
_ISI = {
    alamat: Path(berkas).read_bytes()
    for alamat, berkas in json.loads(os.environ.get("AKUNTABEL_BENCH_POLOS", "{}")).items()
}


@login_required
def polos(request: HttpRequest) -> HttpResponse:
    """The bytes kept for the address."""
    return HttpResponse(_ISI[request.path])


urlpatterns = [path(alamat.lstrip("/"), polos) for alamat in _ISI]
