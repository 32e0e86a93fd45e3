"""The two languages of the door, side by side in the code as at the terminal; Indonesian until somebody chooses."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


def bahasa_pilihan(jawab: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the language chosen in this browser. What the browser itself asks for is not heeded: on the machines
    of many offices it is English, chosen by nobody."""

    def jalankan(request: HttpRequest) -> HttpResponse:
        dipilih = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        bahasa = dipilih if dipilih in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(bahasa):
            jawaban = jawab(request)
            jawaban.headers.setdefault("Content-Language", bahasa)
            return jawaban

    return jalankan


def dwi(indonesia: str, english: str) -> str:
    """The text in the language of the page."""
    return english if (translation.get_language() or "id").startswith("en") else indonesia
