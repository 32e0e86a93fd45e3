"""Pages for what is not there or not allowed; they say what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def tidak_ada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not found, or not to be seen."""
    return render(request, "web/galat.html", {"kode": 404}, status=404)


def terlarang(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Seen, but not allowed."""
    return render(request, "web/galat.html", {"kode": 403}, status=403)


def gagal(request: HttpRequest) -> HttpResponse:
    """Something broke on our side; the page asks nothing of the database and tells nothing of what broke."""
    return HttpResponse(render_to_string("web/gagal.html"), status=500)


def kedaluwarsa(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that does not come from a page of this door, or from one that stood open for too long."""
    return render(request, "web/galat.html", {"kode": 419}, status=403)
