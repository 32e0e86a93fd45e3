"""Pages for what is not there or not allowed; they say what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def tidak_ada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not found, or not to be seen."""
    return render(request, "web/galat.html", {"kode": 404}, status=404)


def terlarang(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Seen, but not allowed."""
    return render(request, "web/galat.html", {"kode": 403}, status=403)
