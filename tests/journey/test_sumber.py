"""Every capaian that the source report prints, held against ours, where a transcript of that report lies at hand."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.domain.angka import bulatkan
from tests.journey.kantor_nyata import CAPAIAN

SALINAN = Path(__file__).parents[2] / ".." / "shared" / "seed" / "lakin-2024.json"
BERBEDA = {"2b-CP": "a contradiction that the program reports", "4a-CP": "a realisasi that was printed as capaian"}


@pytest.mark.skipif(not SALINAN.exists(), reason="the transcript of the source report is not at hand")
def test_every_printed_capaian_is_ours() -> None:
    sasaran = json.loads(SALINAN.read_text(encoding="utf-8"))["sasaran_strategis"]
    tercetak = {n["kode"]: n["capaian"]["nilai"] for s in sasaran for n in s["iku"] if n["capaian"]}
    tercetak = {kode: bulatkan(Decimal(str(n))) for kode, n in tercetak.items()}
    kita = {kode: [Decimal(n) for n in CAPAIAN[kode] if n is not None] for kode in tercetak}
    assert {kode for kode, n in tercetak.items() if n not in kita[kode]} == set(BERBEDA)
    assert set(CAPAIAN) - set(tercetak) == {kode for kode, (n, _) in CAPAIAN.items() if n is None}
