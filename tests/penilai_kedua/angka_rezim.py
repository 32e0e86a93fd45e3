"""The figures of a regime, read from its YAML file without the application's loader."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

PEDOMAN = Path(__file__).parents[2] / "src" / "akuntabel" / "pedoman"


@cache
def _isi(kode: str) -> dict[str, Any]:
    (berkas,) = PEDOMAN.rglob(f"{kode}.yaml")
    isi: dict[str, Any] = yaml.load(berkas.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return isi


def _pada(versi: list[dict[str, Any]], hari: str) -> Any:
    """The value that holds on a day; dates compare as text."""
    (satu,) = [v["nilai"] for v in versi if v["sejak"] <= hari <= v.get("sampai", "9999-12-31")]
    return satu


def angka_rezim(kode: str, pilihan: dict[str, str], hari: date) -> dict[str, Any]:
    """What scoring needs of a regime on a day, with the office's choices."""
    isi, pada = _isi(kode), hari.isoformat()

    def dipilih(nama: str, alternatif: str) -> Any:
        pilih = pilihan.get(nama, "bawaan")
        return _pada(isi[nama] if pilih == "bawaan" else isi[alternatif][pilih], pada) if nama in isi else {}

    kosong = pilihan.get("perspektif_kosong", "bawaan")
    if kosong == "bawaan" and "perspektif_kosong" in isi:
        kosong = _pada(isi["perspektif_kosong"], pada)
    return {
        "jenjang": _pada(isi["jenjang_tertinggi"], pada),
        "cara_bobot": _pada(isi["cara_bobot"], pada),
        "bobot_perspektif": dipilih("bobot_perspektif", "alternatif_bobot"),
        "perspektif_kosong": kosong,
        "bobot_iku": {sel: _pada(versi, pada) for sel, versi in isi.get("bobot_iku", {}).items()},
        "terlarang_pemilik_peta": _pada(isi["terlarang_pemilik_peta"], pada) if "terlarang_pemilik_peta" in isi else [],
        "kualitas_target": _pada(isi["kualitas_target"], pada) if "kualitas_target" in isi else {},
        "predikat": _pada(isi["predikat"], pada) if "predikat" in isi else {"jenjang": [], "sebutan": []},
        "batas": dipilih("batas", "alternatif_batas"),
        "skala": _pada(isi["skala_stabilize"], pada),
        "ambang": _pada(isi["ambang"], pada),
    }
