"""Sessions that nobody uses, pages that nobody keeps, passwords that anybody would guess, errors that tell nothing."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akuntabel.domain.hak import Peran
from akuntabel.web.views import beranda
from tests.web.conftest import SANDI

Sebagai = Callable[..., Client]


def mundurkan(klien: Client, menit: int) -> None:
    sesi = klien.session
    sesi["terlihat"] = (timezone.now() - timedelta(minutes=menit)).timestamp()
    sesi.save()


def test_a_session_that_nobody_used_for_an_hour_ends_and_says_why(sebagai: Sebagai) -> None:
    klien = sebagai(Peran.KEPALA)
    klien.get("/")
    mundurkan(klien, 59)
    assert klien.get("/").status_code == 200
    mundurkan(klien, 61)
    jawaban = klien.get("/saya/", follow=True)
    assert jawaban.redirect_chain[0][0] == "/akun/login/?next=/saya/"
    assert "lama tidak dipakai" in jawaban.content.decode()


def test_looking_at_pages_writes_nothing_but_once_in_a_while(sebagai: Sebagai) -> None:
    klien = sebagai(Peran.KEPALA)
    klien.get("/")
    assert UserSession.objects.count() == 1
    with CaptureQueriesContext(connection) as catatan:
        klien.get("/")
    tulisan = [q["sql"] for q in catatan if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert tulisan == []
    mundurkan(klien, 6)
    with CaptureQueriesContext(connection) as catatan:
        klien.get("/")
    assert any("usersessions" in q["sql"] for q in catatan if q["sql"].startswith("UPDATE"))


def test_no_page_is_kept_by_browsers_and_leaving_clears_what_they_keep(sebagai: Sebagai) -> None:
    klien = sebagai(Peran.KEPALA)
    assert klien.get("/").headers["Cache-Control"] == "no-store"
    assert Client().get("/akun/login/").headers["Cache-Control"].startswith(("no-store", "max-age=0"))
    assert "storage" in klien.post("/akun/logout/").headers["Clear-Site-Data"]


@pytest.mark.parametrize("sandi", ["Akuntabel2026!!", "kantorpajak12345", "AdminSakipLakin1", "kepala-dinas-99"])
def test_a_password_of_words_of_the_office_is_refused(sandi: str) -> None:
    with pytest.raises(ValidationError, match="mudah ditebak"):
        validate_password(sandi)


def test_a_password_of_other_words_is_taken_however_long() -> None:
    validate_password(SANDI)
    validate_password("tujuh belas perahu kayu berlayar ke pulau derawan pada pagi hari yang cerah")


@pytest.mark.parametrize(
    ("di_belakang", "tercatat"), [(True, "203.0.113.7"), (False, "127.0.0.1")], ids=["proxied", "direct"]
)
def test_the_address_of_a_visitor_is_that_which_the_server_in_front_says_and_never_their_own_word(
    sebagai: Sebagai, settings: Any, di_belakang: bool, tercatat: str
) -> None:
    settings.DI_BELAKANG_PERANTARA = di_belakang
    sebagai(Peran.KEPALA).get("/", headers={"x-forwarded-for": "10.9.9.9, 203.0.113.7"})
    assert UserSession.objects.get().ip == tercatat


def test_an_error_of_ours_tells_nothing_of_itself(sebagai: Sebagai, monkeypatch: pytest.MonkeyPatch) -> None:
    def rusak(*_: Any) -> None:
        raise RuntimeError("rahasia-dapur")

    klien = sebagai(Peran.KEPALA)
    monkeypatch.setattr(beranda, "render", rusak)
    klien.raise_request_exception = False
    jawaban = klien.get("/")
    assert jawaban.status_code == 500
    assert "rahasia-dapur" not in jawaban.content.decode()
    assert "Ada gangguan" in jawaban.content.decode()
