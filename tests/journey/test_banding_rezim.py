"""The example office under two regimes, its printed figures against fractions that share no code with the chain."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan

KANTOR = "contoh/kpp-balikpapan-barat-2024"
BOBOT = {"exact-moderate": 21, "proxy-moderate": 14, "proxy-high": 11}
KUALITAS = {"exact-moderate": "1.15", "proxy-moderate": "1", "proxy-high": "0.9"}
PANGSA = {"stakeholder": 25, "customer": 15, "internal_process": 30, "learning_growth": 30}
EXACT, TINGGI = {"1a-CP", "4b-N"}, {"6c-N", "9b-N", "9c-N"}
"""Of the twenty IKU only these are not proxy-moderate in the manuals of the set."""
TANPA_UBAHAN_TARGET = "7b-CP"
"""The one IKU with last year's target (75) and realisasi (108.26): kept at 75, so its target counts 0.9."""


@dataclass
class Cetakan:
    """What the command printed, and how it ended."""

    kode: int
    keluar: str


Perintah = Callable[..., Cetakan]


@pytest.fixture
def perintah(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Perintah:
    monkeypatch.setenv("COLUMNS", "80")

    def jalan(*kata: str | Path) -> Cetakan:
        kode = jalankan([str(k) for k in kata])
        return Cetakan(kode, capsys.readouterr().out)

    return jalan


def pasangan(kode: str) -> str:
    return "exact-moderate" if kode in EXACT else "proxy-high" if kode in TINGGI else "proxy-moderate"


def lama(kode: str) -> Fraction:
    return Fraction(BOBOT[pasangan(kode)])


def baru(kode: str) -> Fraction:
    target = Fraction("0.9") if kode == TANPA_UBAHAN_TARGET else Fraction(1)
    return (Fraction(KUALITAS[pasangan(kode)]) + target) / 2


def rantai(kartu: dict[str, object], bobot: Callable[[str], Fraction]) -> tuple[Fraction, dict[str, Fraction]]:
    """NKO and NSS from the printed indices, by hand."""
    atas, bawah, nss = Fraction(0), Fraction(0), {}
    for p in kartu["perspektif"]:  # type: ignore[attr-defined]
        milik = []
        for s in p["sasaran"]:
            ada = [(Fraction(i["indeks"]), bobot(i["kode"])) for i in s["iku"] if i["indeks"] is not None]
            if ada:
                nss[s["kode"]] = sum(i * b for i, b in ada) / sum(b for _, b in ada)
                milik.append(nss[s["kode"]])
        if milik:
            atas += PANGSA[p["kode"]] * sum(milik) / len(milik)
            bawah += PANGSA[p["kode"]]
    return atas / bawah, nss


def test_both_nko_and_every_nss_are_those_of_a_calculation_by_hand(perintah: Perintah) -> None:
    kartu = json.loads(perintah("hitung", KANTOR, "--format", "json").keluar)
    hasil = json.loads(
        perintah("banding", KANTOR, "--rezim", "kmk-300-2022", "--rezim", "kmk-127-2026", "--format", "json").keluar
    )["banding"][0]
    (nko_lama, nss_lama), (nko_baru, nss_baru) = rantai(kartu, lama), rantai(kartu, baru)
    # The card prints indices with two decimals, so the hand may stray by half a hundredth, no more.
    dekat = Fraction(1, 200)
    assert abs(Fraction(hasil["nko_dasar"]) - nko_lama) <= 2 * dekat
    assert abs(Fraction(hasil["nko_lain"]) - nko_baru) <= 2 * dekat
    assert abs(Fraction(hasil["selisih_nko_penuh"]) - (nko_baru - nko_lama)) <= dekat
    beda = {a["alamat"]: a for a in hasil["angka"] if a["bagian"] == "nilai"}
    for kode, nilai in nss_baru.items():
        satu = beda.get(f"ss.{kode}")
        if satu is None:
            assert nilai == nss_lama[kode]
            continue
        assert abs(Fraction(satu["dasar"]) - nss_lama[kode]) <= dekat
        assert abs(Fraction(satu["lain"]) - nilai) <= dekat
    assert (hasil["nko_dasar"], hasil["nko_lain"], hasil["selisih_nko"]) == ("108.53", "108.46", "-0.07")


def test_the_table_fits_eighty_columns_and_names_source_dates_and_difference(perintah: Perintah) -> None:
    teks = perintah("banding", KANTOR, "--rezim", "kmk-300-2022", "--rezim", "kmk-127-2026").keluar
    assert max(map(len, teks.splitlines())) <= 80
    rapat = " ".join(teks.split())
    for kalimat in (
        "Tidak berlaku pada tahun 2024 (masanya sejak 2026-01-01); di sini hanya pembanding.",
        "NKO: 108,53 → 108,46 (−0,07)",
        "[1] bobot IKU: −0,07",
        "interaksi, yang hanya terjadi bersama-sama: 0,00",
        "kmk-127-2026: kualitas IKU dan kualitas target (K3) (kmk-127-2026, penerapan terbuka, K3 sebagai bobot "
        "tertimbang; keyakinan sedang)",
        "Jumlah IKU melebihi batas untuk jenjang ini. [JUMLAH_IKU_BERLEBIH]",
        "Penerapan KMK 127/2026 yang terbaca tidak menyebutnya",
    ):
        assert kalimat in rapat


def test_one_regime_is_compared_with_the_offices_own_and_several_with_the_first(perintah: Perintah) -> None:
    satu = json.loads(perintah("banding", KANTOR, "--rezim", "kmk-127-2026", "--format", "json").keluar)
    assert [(b["dasar"], b["lain"]) for b in satu["banding"]] == [("kmk-300-2022", "kmk-127-2026")]
    kode = ("kmk-127-2026", "kmk-467-2014", "permenpanrb-53-2014")
    pilihan = [kata for satu in kode for kata in ("--rezim", satu)]
    tiga = json.loads(perintah("banding", KANTOR, *pilihan, "--format", "json").keluar)
    assert [(b["dasar"], b["lain"]) for b in tiga["banding"]] == [(kode[0], kode[1]), (kode[0], kode[2])]
    assert [r["berlaku"] for r in tiga["rezim"]] == [False, False, True]
    assert tiga["banding"][1]["selisih_nko"] is None


def test_the_offices_own_regime_alone_and_an_unknown_one_are_refused(perintah: Perintah) -> None:
    assert perintah("banding", KANTOR, "--rezim", "kmk-300-2022").kode == 2
    assert perintah("banding", KANTOR, "--rezim", "kmk-1-1900").kode == 2
    assert perintah("banding", KANTOR).kode == 2


def test_an_office_without_nko_is_scored_traced_and_asked_what_if(tmp_path: Path, perintah: Perintah) -> None:
    folder = tmp_path / "instansi"
    shutil.copytree(KANTOR, folder)
    (folder / "sanggahan.yaml").unlink()
    kantor = folder / "kantor.yaml"
    kantor.write_text(
        kantor.read_text(encoding="utf-8").replace("kmk-300-2022", "permenpanrb-53-2014"), encoding="utf-8"
    )
    teks = perintah("hitung", folder).keluar
    assert "NKO" not in teks
    assert "hanya menilai sampai jenjang sasaran" in perintah("jelaskan", folder, "nko").keluar
    assert perintah("andai", folder).kode == 2
    assert "SS 2" in perintah("andai", folder, "--ubah", "2b-CP=70").keluar
    assert "NKO" not in perintah("andai", folder, "--ubah", "2b-CP=70").keluar
