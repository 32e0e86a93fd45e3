"""What people type about people and units, read into values; every rule about them stands in the actions."""

from datetime import date
from typing import Any

from django import forms

from akuntabel.domain.hak import Hak, Peran
from akuntabel.web.bahasa import dwi
from akuntabel.web.sebutan import SEBUTAN_HAK, SEBUTAN_PERAN


class RuasTanggal(forms.DateField):
    """A day, picked or typed as 2026-01-31."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class FormulirOrang(forms.Form):
    """A new person."""

    nama = forms.CharField(max_length=200)
    nama_masuk = forms.CharField(max_length=60)
    email = forms.EmailField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _label(self, nama=dwi("Nama lengkap dan gelar", "Name and titles"), email=dwi("Surel (boleh kosong)", "E-mail"))
        _label(self, nama_masuk=dwi("Nama masuk", "User name"))
        self.fields["nama_masuk"].help_text = dwi(
            "Huruf, angka, titik, strip; misalnya NIP. Bila masuk lewat penyedia identitas, sama dengan nama di sana.",
            "Letters, digits, dots, dashes. Where an identity provider is used, the same name as there.",
        )


class FormulirPeran(forms.Form):
    """A role given, or refused, at a unit for a time."""

    peran = forms.TypedChoiceField(coerce=Peran)
    sejak = RuasTanggal()
    sampai = RuasTanggal(required=False)
    dengan_bawahan = forms.BooleanField(required=False, initial=True)
    ditolak = forms.BooleanField(required=False)
    hak = forms.TypedChoiceField(coerce=lambda h: Hak(h) if h else None, required=False, empty_value=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        peran, hak = self.fields["peran"], self.fields["hak"]
        assert isinstance(peran, forms.TypedChoiceField)
        assert isinstance(hak, forms.TypedChoiceField)
        peran.choices = [(p.value, dwi(*SEBUTAN_PERAN[p])) for p in Peran]
        semua = ("", dwi("seluruh peran itu", "the whole role"))
        hak.choices = [semua, *((h.value, dwi(*SEBUTAN_HAK[h])) for h in Hak)]
        _label(
            self, peran=dwi("Peran", "Role"), sejak=dwi("Mulai", "From"), sampai=dwi("Sampai (boleh kosong)", "Until")
        )
        _label(self, dengan_bawahan=dwi("Berlaku juga pada unit bawahan", "Also at the units below"))
        _label(self, ditolak=dwi("Ini larangan, bukan pemberian", "This is a refusal, not a grant"))
        _label(self, hak=dwi("Yang dilarang", "What is refused"))
        self.fields["hak"].help_text = dwi("Hanya untuk larangan.", "For refusals only.")


class FormulirUnit(forms.Form):
    """A unit below, or what a unit is called from a day on."""

    kode = forms.SlugField(max_length=80)
    nama = forms.CharField(max_length=300)
    jenis = forms.CharField(max_length=120, required=False)
    berlaku_sejak = RuasTanggal()
    dokumen = forms.CharField(max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _label(self, kode=dwi("Kode (bagian alamat)", "Code (part of the address)"), nama=dwi("Nama", "Name"))
        _label(self, jenis=dwi("Jenis", "Kind"), berlaku_sejak=dwi("Berlaku sejak", "Held from"))
        _label(self, dokumen=dwi("Dokumen (nomor dan tanggal)", "Document (number and date)"))


class FormulirUbahUnit(FormulirUnit):
    """A new name, kind or place."""

    induk = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)
    dokumen = forms.CharField(max_length=200)

    def __init__(self, *args: Any, induk: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["kode"]
        pilihan = self.fields["induk"]
        assert isinstance(pilihan, forms.TypedChoiceField)
        pilihan.choices = [("", dwi("tetap di tempatnya", "stays where it is")), *induk]
        _label(self, induk=dwi("Pindah ke bawah", "Move below"), dokumen=dwi("Dokumen (nomor dan tanggal)", "Document"))


class FormulirSuksesi(forms.Form):
    """Which units became which: a split, or a merger."""

    jenis = forms.ChoiceField()
    lain = forms.TypedMultipleChoiceField(coerce=int)
    berlaku_sejak = RuasTanggal()
    dokumen = forms.CharField(max_length=200)

    def __init__(self, *args: Any, lain: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jenis, pilihan = self.fields["jenis"], self.fields["lain"]
        assert isinstance(jenis, forms.ChoiceField)
        assert isinstance(pilihan, forms.TypedMultipleChoiceField)
        jenis.choices = [
            ("pemecahan", dwi("Unit ini dipecah menjadi …", "This unit is split into …")),
            ("penggabungan", dwi("Unit ini digabung ke dalam …", "This unit is merged into …")),
        ]
        pilihan.choices = lain
        _label(self, jenis=dwi("Perubahan", "Change"), lain=dwi("Unit penerus", "Successors"))
        _label(
            self,
            berlaku_sejak=dwi("Berlaku sejak", "Held from"),
            dokumen=dwi("Dokumen (nomor dan tanggal)", "Document"),
        )


def hari_atau(isi: Any, lain: date) -> dict[str, Any]:
    """Initial values whose day is today."""
    return {"sejak": lain, "berlaku_sejak": lain, **(isi or {})}


def _label(formulir: forms.Form, **label: str) -> None:
    for nama, teks in label.items():
        if nama in formulir.fields:
            formulir.fields[nama].label = teks
