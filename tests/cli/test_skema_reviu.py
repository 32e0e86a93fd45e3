"""The documented JSON Schema of a review holds for every kind of report, and refuses what is not of its shape."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.pintu import AKAR, Pintu
from tests.reviu.cetak import cetak
from tests.reviu.korpus import semua_laporan

SKEMA = json.loads((AKAR / "docs" / "rujukan" / "keluaran-reviu.schema.json").read_text(encoding="utf-8"))
_JENIS: dict[str, type | tuple[type, ...]] = {
    "object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None),
}  # fmt: skip


def _langgar(isi: Any, skema: dict[str, Any], jalur: str = "$") -> Iterator[str]:
    """Where a value breaks a schema, as far as the keywords that ours uses."""
    if "$ref" in skema:
        yield from _langgar(isi, SKEMA["$defs"][skema["$ref"].rpartition("/")[2]], jalur)
    if "enum" in skema and isi not in skema["enum"]:
        yield f"{jalur}: {isi!r}"
    if "anyOf" in skema and all(list(_langgar(isi, satu, jalur)) for satu in skema["anyOf"]):
        yield f"{jalur}: anyOf"
    jenis = skema.get("type", [])
    boleh = [_JENIS[j] for j in ([jenis] if isinstance(jenis, str) else jenis)]
    if boleh and not any(isinstance(isi, b) for b in boleh):
        yield f"{jalur}: {type(isi).__name__}"
        return
    if "minimum" in skema and isi < skema["minimum"]:
        yield f"{jalur}: {isi}"
    if isinstance(isi, list):
        if not skema.get("minItems", 0) <= len(isi) <= skema.get("maxItems", len(isi)):
            yield f"{jalur}: {len(isi)}"
        for n, satu in enumerate(isi):
            yield from _langgar(satu, skema.get("items", {}), f"{jalur}[{n}]")
    elif isinstance(isi, dict):
        kunci = skema.get("properties", {})
        yield from (f"{jalur}.{k}: tidak ada" for k in skema.get("required", ()) if k not in isi)
        if skema.get("additionalProperties") is False:
            yield from (f"{jalur}.{k}: tidak dikenal" for k in isi if k not in kunci)
        for k in isi.keys() & kunci.keys():
            yield from _langgar(isi[k], kunci[k], f"{jalur}.{k}")


@pytest.mark.parametrize("bentuk", ["teks-kolom", "docx", "html", "pdf-garis"])
def test_the_output_of_every_kind_of_file_has_the_documented_shape(bentuk: str, tmp_path: Path, pintu: Pintu):
    laporan = next(satu for satu in semua_laporan() if satu.nama == "kpp-2023")
    (titik,) = [t for t in laporan.titik if t.benar == "104,13%"]
    path = tmp_path / f"laporan.{bentuk.split('-')[0]}"
    path.write_bytes(cetak(laporan.dengan(titik.nomor, "140,13%"), bentuk))
    hasil = pintu("reviu", path, "--format", "json").json
    assert "140,13%" in [t["tercetak"] for t in hasil["temuan"]]
    assert list(_langgar(hasil, SKEMA)) == []


def test_the_schema_refuses_other_shapes():
    letak = {"bab": None, "halaman": 1, "kutipan": "x"}
    for salah in ({}, letak | {"halaman": "1"}, letak | {"asing": 1}, {"bab": None, "kutipan": "x"}):
        assert list(_langgar(salah, SKEMA["$defs"]["lokasi"]))
    assert list(_langgar(letak, SKEMA["$defs"]["lokasi"])) == []
