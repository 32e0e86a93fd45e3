"""Every rule, figure and case names a known source, a place in it, and how sure we are."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest

import akuntabel.domain.penelusuran
import akuntabel.domain.perbandingan  # noqa: F401  (files its rules)
from akuntabel.domain import masalah
from akuntabel.domain.keyakinan import Figur, Keyakinan, Rujukan
from akuntabel.domain.mutu_manual import PER_IKU, PER_KANTOR, Pemeriksaan
from akuntabel.domain.register import REGISTER, Aturan, aturan_for
from akuntabel.pedoman import (
    figur_rezim,
    kode_rezim,
    load_akip,
    load_formulir_reviu,
    load_ikpa,
    load_mutu_manual,
    load_mutu_pelayanan,
    load_pegawai,
    load_rezim,
    load_sources,
    pilihan_rezim,
)
from tests.domain.kasus import Kasus, baca_kasus, berkas_kasus
from tests.meta.kata import SUMBER, berkas_python, pohon

HASH = re.compile(r"[0-9a-f]{64}")
DIBACA = {"utuh", "sebagian", "tidak"}
BESOK = timedelta(days=1)


def figur() -> Iterator[Figur[object]]:
    """Every figure that is shipped, those that an office may choose included."""
    for kode in kode_rezim():
        yield from figur_rezim(load_rezim(kode))
        for nama, nilai in pilihan_rezim(kode).items():
            for satu in nilai:
                yield from figur_rezim(load_rezim(kode, {nama: satu}))
    akip, ikpa, mutu = load_akip(), load_ikpa(), load_mutu_manual()
    yield from (akip.bobot, akip.nilai_predikat, akip.ambang, akip.sebutan)
    yield from (ikpa.bobot, ikpa.dispensasi, ikpa.ambang)
    pegawai = load_pegawai()
    yield from (satu for bidang in fields(pegawai) if isinstance(satu := getattr(pegawai, bidang.name), Figur))
    yield from (mutu.kata_kabur, mutu.kata_kegiatan, mutu.porsi_kegiatan, mutu.kemiripan_nama, mutu.lonjakan)
    formulir = load_formulir_reviu()
    yield from (formulir.butir, formulir.pernyataan, load_mutu_pelayanan())


FIGUR = {f.kode: f for f in figur()}
KASUS = [baca_kasus(berkas) for berkas in berkas_kasus()]


def periksa(rujukan: Rujukan, keyakinan: Keyakinan, catatan: str) -> None:
    sumber = load_sources()
    assert rujukan.sumber in sumber, rujukan
    assert rujukan.tempat.strip(), f"{rujukan}: no place"
    assert isinstance(keyakinan, Keyakinan)
    if keyakinan is Keyakinan.RENDAH:
        assert catatan, f"{rujukan}: low confidence without a note"
    if keyakinan is Keyakinan.TINGGI:
        assert sumber[rujukan.sumber].dibaca != "tidak", f"{rujukan}: certain of a source that was not read"


@pytest.mark.parametrize("aturan", REGISTER.values(), ids=list(REGISTER))
def test_a_rule_is_cited(aturan: Aturan) -> None:
    periksa(aturan.rujukan, aturan.keyakinan, aturan.catatan)
    assert (aturan.fungsi.__doc__ or "").strip()


@pytest.mark.parametrize("satu", FIGUR.values(), ids=list(FIGUR))
def test_a_figure_is_cited_and_dated(satu: Figur[object]) -> None:
    periksa(satu.rujukan, satu.keyakinan, satu.catatan)
    assert satu.sampai is None or satu.sejak <= satu.sampai


@pytest.mark.parametrize("satu", [*PER_IKU.semua, *PER_KANTOR.semua], ids=lambda p: p.kode)
def test_a_manual_check_is_cited_and_has_an_example(satu: Pemeriksaan[Any]) -> None:
    periksa(satu.dasar.rujukan, satu.dasar.keyakinan, satu.dasar.catatan)
    assert satu.bunyi.endswith(".")
    assert satu.contoh.endswith(".")
    assert (satu.fungsi.__doc__ or "").strip()


@pytest.mark.parametrize("kasus", KASUS, ids=[k.nama for k in KASUS])
def test_a_case_is_cited(kasus: Kasus) -> None:
    periksa(Rujukan(kasus.sumber, kasus.tempat), Keyakinan(kasus.keyakinan), kasus.uraian)
    assert kasus.uraian.strip()
    assert isinstance(kasus.pada, date)


def test_every_source_is_complete_and_its_archived_copy_has_a_hash_of_the_right_form() -> None:
    sumber = load_sources()
    for satu in sumber.values():
        assert satu.judul
        assert satu.jenis
        assert satu.dibaca in DIBACA
        assert not satu.arsip or HASH.fullmatch(satu.arsip), f"{satu.id}: {satu.arsip}"
        assert not satu.dicabut_oleh or satu.dicabut_oleh in sumber
        assert not (satu.dicabut_oleh and satu.berlaku), f"{satu.id}: revoked and in force"
        assert not satu.arsip or satu.dibaca != "tidak"


def hari_perubahan() -> list[date]:
    """Every day on which a rule or a figure begins, or has ended the day before."""
    hari = {a.sejak for a in REGISTER.values()} | {a.sampai + BESOK for a in REGISTER.values() if a.sampai}
    hari |= {f.sejak for f in FIGUR.values()} | {f.sampai + BESOK for f in FIGUR.values() if f.sampai}
    return sorted(hari | {date(2024, 12, 31)})


@pytest.mark.parametrize("hari", hari_perubahan(), ids=str)
def test_exactly_one_rule_holds_for_every_term_on_every_day_of_change(hari: date) -> None:
    for istilah in {a.istilah for a in REGISTER.values()}:
        mulai = min(a.sejak for a in REGISTER.values() if a.istilah == istilah)
        if mulai <= hari:
            assert aturan_for(istilah, hari).berlaku(hari)


@pytest.mark.parametrize("hari", hari_perubahan(), ids=str)
def test_every_figure_of_a_regime_holds_on_every_day_of_the_regime(hari: date) -> None:
    for kode in kode_rezim():
        rezim = load_rezim(kode)
        if rezim.sejak <= hari and (rezim.sampai is None or hari <= rezim.sampai):
            for satu in figur_rezim(load_rezim(kode, pada=hari)):
                assert satu.sejak <= hari
                assert satu.sampai is None or hari <= satu.sampai


def test_every_rule_of_a_regimes_chain_holds_on_its_first_day() -> None:
    for kode in kode_rezim():
        sejak = load_rezim(kode).sejak
        for istilah in ("capaian IKU maximize", "indeks capaian IKU", "bobot IKU", "nilai kinerja organisasi"):
            assert aturan_for(istilah, sejak).berlaku(sejak)


def kode_masalah() -> set[str]:
    return {nama for nama, isi in vars(masalah).items() if nama.isupper() and isinstance(isi, str)}


def test_every_outcome_has_a_meaning_and_its_code_is_its_name() -> None:
    assert kode_masalah() == set(masalah.ARTI)
    for nama in kode_masalah():
        assert getattr(masalah, nama) == nama
        assert masalah.ARTI[nama].endswith(".")


def test_every_outcome_is_raised_somewhere() -> None:
    dipakai = {
        argumen.attr
        for berkas in berkas_python()
        if berkas != SUMBER / "domain" / "masalah.py"
        for simpul in ast.walk(pohon(berkas))
        if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name)
        and simpul.func.id in ("TakTerhitung", "Problem")
        for argumen in simpul.args[:1]
        if isinstance(argumen, ast.Attribute)
    }  # fmt: skip
    assert kode_masalah() <= dipakai, kode_masalah() - dipakai


def test_no_outcome_is_written_as_plain_text_in_the_source() -> None:
    for berkas in berkas_python():
        if berkas.name == "masalah.py":
            continue
        for simpul in ast.walk(pohon(berkas)):
            if isinstance(simpul, ast.Constant) and simpul.value in kode_masalah():
                raise AssertionError(f"{berkas.name}:{simpul.lineno}: say masalah.{simpul.value}")
