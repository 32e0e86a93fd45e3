"""The people of a unit: made, given roles, helped back in, kept out."""

from collections.abc import Callable

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from akuntabel.actions.menurut_kunci import (
    pengguna_menurut_kunci,
    penugasan_menurut_kunci,
    unit_menurut_kunci,
)
from akuntabel.actions.pengguna import create_pengguna, issue_tautan, reset_faktor, set_aktif
from akuntabel.actions.peran import assign_peran, revoke_peran
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.hak import penugasan_of
from akuntabel.records.selectors.orang import OrangUnit, orang_di, orang_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.formulir import FormulirOrang, FormulirPeran
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of


@pada_unit(Hak.KELOLA_PENGGUNA)
def orang(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """Who there is; a new person, who gets a link through which they choose their password."""
    unit = kunjungan.unit
    formulir = FormulirOrang(request.POST or None)
    if request.method == "POST" and formulir.is_valid():
        try:
            baru = create_pengguna(
                acting_user=pelaku_of(request),
                unit=unit_menurut_kunci(unit.kunci),
                sandi=None,
                **formulir.cleaned_data,
            )
            messages.success(request, dwi(f"{baru.nama} sudah terdaftar.", f"{baru.nama} is registered."))
            return redirect("satu_orang", unit.alamat, baru.pk)
        except IsianDitolak as ditolak:
            _tolak(formulir, ditolak)
    isi = {"unit": unit, "remah": _remah(kunjungan), "orang": orang_di(unit.kunci), "formulir": formulir}
    return render(request, "web/orang.html", isi, status=200 if not formulir.errors else 422)


@pada_unit(Hak.KELOLA_PENGGUNA)
def satu_orang(request: HttpRequest, kunjungan: Kunjungan, kunci: int) -> HttpResponse:
    """One person: roles at this unit, and what an administrator can do for them."""
    siapa = _siapa(kunjungan, kunci)
    formulir = FormulirPeran(request.POST or None, initial={"sejak": timezone.localdate()})
    if request.method == "POST" and formulir.is_valid():
        try:
            assign_peran(
                acting_user=pelaku_of(request),
                pengguna=pengguna_menurut_kunci(kunci),
                unit=unit_menurut_kunci(kunjungan.unit.kunci),
                **formulir.cleaned_data,
            )
            messages.success(request, dwi("Peran tercatat.", "The role is recorded."))
            return redirect("satu_orang", kunjungan.unit.alamat, kunci)
        except IsianDitolak as ditolak:
            _tolak(formulir, ditolak)
    unit = {u.kunci: u for u in kunjungan.terlihat}
    peran = [(p, unit[p.unit]) for p in penugasan_of(kunci) if p.unit in unit]
    isi = {"unit": kunjungan.unit, "remah": _remah(kunjungan), "siapa": siapa, "peran": peran, "formulir": formulir}
    return render(request, "web/satu_orang.html", isi, status=200 if not formulir.errors else 422)


@pada_unit(Hak.KELOLA_PERAN)
def cabut_peran(request: HttpRequest, kunjungan: Kunjungan, kunci: int, penugasan: int) -> HttpResponse:
    """A role that ends now."""
    satu = penugasan_menurut_kunci(penugasan)
    if request.method != "POST" or satu is None or satu.pengguna_id != kunci:
        raise Http404
    return _lakukan(
        request,
        kunjungan,
        kunci,
        lambda: revoke_peran(acting_user=pelaku_of(request), penugasan=satu),
        dwi("Peran dicabut.", "The role is revoked."),
    )


@pada_unit(Hak.KELOLA_PENGGUNA)
def aktifkan(request: HttpRequest, kunjungan: Kunjungan, kunci: int) -> HttpResponse:
    """May sign in again."""
    return _set_aktif(request, kunjungan, kunci, True, dwi("Orang ini dapat masuk.", "May sign in."))


@pada_unit(Hak.KELOLA_PENGGUNA)
def nonaktifkan(request: HttpRequest, kunjungan: Kunjungan, kunci: int) -> HttpResponse:
    """May not sign in any more."""
    pesan = dwi("Orang ini tidak dapat masuk lagi.", "May not sign in any more.")
    return _set_aktif(request, kunjungan, kunci, False, pesan)


@pada_unit(Hak.KELOLA_PENGGUNA)
def lepas_faktor(request: HttpRequest, kunjungan: Kunjungan, kunci: int) -> HttpResponse:
    """Lost second factors taken away."""
    _hanya_kirim(request, kunjungan, kunci)
    return _lakukan(
        request,
        kunjungan,
        kunci,
        lambda: reset_faktor(acting_user=pelaku_of(request), pengguna=pengguna_menurut_kunci(kunci)),
        dwi("Faktor kedua dilepas dan semua sesi diakhiri.", "Second factors removed and all sessions ended."),
    )


@pada_unit(Hak.KELOLA_PENGGUNA)
def tautan(request: HttpRequest, kunjungan: Kunjungan, kunci: int) -> HttpResponse:
    """A link to hand over: it works once, for three days, and only until a password is chosen."""
    siapa = _hanya_kirim(request, kunjungan, kunci)
    pengguna = pengguna_menurut_kunci(kunci)
    try:
        issue_tautan(acting_user=pelaku_of(request), pengguna=pengguna)
    except (IsianDitolak, TidakBerwenang) as ditolak:
        messages.error(request, _sebab(ditolak))
        return redirect("satu_orang", kunjungan.unit.alamat, kunci)
    kunci_tautan = {"uidb36": user_pk_to_url_str(pengguna), "key": default_token_generator.make_token(pengguna)}
    alamat = request.build_absolute_uri(reverse("account_reset_password_from_key", kwargs=kunci_tautan))
    isi = {"unit": kunjungan.unit, "remah": _remah(kunjungan), "siapa": siapa, "tautan": alamat}
    jawaban = render(request, "web/tautan.html", isi)
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


def _set_aktif(request: HttpRequest, kunjungan: Kunjungan, kunci: int, aktif: bool, pesan: str) -> HttpResponse:
    _hanya_kirim(request, kunjungan, kunci)
    return _lakukan(
        request,
        kunjungan,
        kunci,
        lambda: set_aktif(acting_user=pelaku_of(request), pengguna=pengguna_menurut_kunci(kunci), aktif=aktif),
        pesan,
    )


def _siapa(kunjungan: Kunjungan, kunci: int) -> OrangUnit:
    siapa = orang_of(kunjungan.unit.kunci, kunci)
    if siapa is None:
        raise Http404
    return siapa


def _hanya_kirim(request: HttpRequest, kunjungan: Kunjungan, kunci: int) -> OrangUnit:
    if request.method != "POST":
        raise Http404
    return _siapa(kunjungan, kunci)


def _lakukan(
    request: HttpRequest, kunjungan: Kunjungan, kunci: int, tindakan: Callable[[], object], pesan: str
) -> HttpResponse:
    try:
        tindakan()
        messages.success(request, pesan)
    except (IsianDitolak, TidakBerwenang) as ditolak:
        messages.error(request, _sebab(ditolak))
    return redirect("satu_orang", kunjungan.unit.alamat, kunci)


def _sebab(ditolak: Exception) -> str:
    if isinstance(ditolak, TidakBerwenang):
        return dwi("Akun ini dikelola unit lain.", "Another unit keeps this account.")
    return str(ditolak)


def _tolak(formulir: forms.Form, ditolak: IsianDitolak) -> None:
    for alasan in ditolak.alasan:
        formulir.add_error(None, alasan)


def _remah(kunjungan: Kunjungan) -> list[object]:
    return [u for u in kunjungan.terlihat if u.kunci in kunjungan.unit.jalur]
