"""What-if questions of an example office, asked at the door: the answers hold when the data are changed by hand."""

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.cli.pintu import CONTOH, NYATA, Hasil, Pintu

_LANGKAH = Decimal("0.001")
_CUKUP = Decimal("0.0001")
_BUTIR = Decimal("1e-12")


def _nko(pintu: Pintu, *ubah: str) -> Decimal:
    pilihan = [kata for satu in ubah for kata in ("--ubah", satu)]
    return Decimal(pintu("andai", CONTOH, *pilihan, "--format", "json").json["menjadi"]["nko_penuh"])


def _realisasi(pintu: Pintu) -> dict[str, Decimal]:
    kartu = pintu("hitung", CONTOH, "--format", "json").json
    semua: list[Any] = [i for p in kartu["perspektif"] for s in p["sasaran"] for i in s["iku"]]
    return {i["kode"]: Decimal(i["penuh"]["realisasi"]).quantize(_BUTIR) for i in semua}


def test_the_marginal_value_of_every_kind_of_iku_is_its_finite_difference(pintu: Pintu) -> None:
    nilai = {i["kode"]: i for i in pintu("andai", CONTOH, "--format", "json").json["iku"]}
    realisasi = _realisasi(pintu)
    semula = _nko(pintu, f"1a-CP={realisasi['1a-CP']}")
    for kode in ("1a-CP", "2b-CP", "6c-N", "7b-CP", "9b-N"):
        naik = _nko(pintu, f"{kode}={realisasi[kode] + _LANGKAH}")
        satuan = Decimal(nilai[kode]["per_satuan"])
        assert abs((naik - semula) / _LANGKAH - satuan) < _CUKUP, kode
        assert (satuan == 0) is (kode == "7b-CP"), "only the one above the cap is worth nothing"


def test_what_is_needed_for_100_is_just_enough(pintu: Pintu) -> None:
    berubah = [i for i in pintu("andai", CONTOH, "--format", "json").json["iku"] if i["untuk_seratus"]["realisasi"]]
    assert len(berubah) > 3
    for satu in berubah[:4]:
        perlu = Decimal(satu["untuk_seratus"]["realisasi"]).quantize(_BUTIR)
        assert _nko(pintu, f"{satu['kode']}={perlu + _LANGKAH}") > 100, satu["kode"]
        assert _nko(pintu, f"{satu['kode']}={perlu - _LANGKAH}") < 100, satu["kode"]


def test_what_the_cap_throws_away_is_what_the_parts_add_up_to(pintu: Pintu) -> None:
    isi = pintu("andai", NYATA, "--format", "json").json
    bagian = [Decimal(i["terbuang_nko"]) for i in isi["iku"] if i["terbuang_nko"]]
    assert abs(sum(bagian) - Decimal(isi["terbuang_nko"])) <= len(bagian) * Decimal("0.00005")
    assert Decimal(isi["terbuang_nko"]) > 1


def test_targets_that_no_longer_challenge_are_named_from_the_files_of_the_office(pintu: Pintu, tmp_path: Path) -> None:
    kantor = tmp_path / "kantor"
    shutil.copytree(CONTOH, kantor)
    assert _temuan(pintu("andai", kantor)) >= {"TARGET_DI_BAWAH_REALISASI"}
    (kantor / "riwayat.csv").write_text("kode;tahun;target;realisasi;capaian\n", encoding="utf-8")
    assert _temuan(pintu("andai", kantor)) == set()
    (kantor / "riwayat.csv").write_text(
        "kode;tahun;target;realisasi;capaian\n7b-CP;2022;70;90;128,57\n7b-CP;2023;70;90;128,57\n2b-CP;2023;90;101;112,22\n",
        encoding="utf-8",
    )
    hasil = pintu("andai", kantor)
    assert _temuan(hasil) == {"TIGA_TAHUN_DI_BATAS", "TARGET_DI_BAWAH_REALISASI"}
    assert "IKU 7b-CP: capaian di batas atas pada 2022, 2023, dan 2024" in hasil.keluar


def _temuan(hasil: Hasil) -> set[str]:
    return {k for k in ("TIGA_TAHUN_DI_BATAS", "TARGET_DI_BAWAH_REALISASI") if f"[{k}]" in hasil.keluar}
