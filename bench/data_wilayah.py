"""A nation on disk: regions with an agreement of their own, and offices below them that share one ready-made set.

Every office has three small files (`kantor.yaml`, `target.csv`, `realisasi.csv`), as an office keeps them; map and
manuals come from the set. Realisasi are drawn with a fixed seed near the target; a few are missing.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from random import Random

from akuntabel.domain.periode import Triwulan
from akuntabel.intake.warisan import baca_paket

PAKET = "djp/kpp/2024"
UNIT_SEWILAYAH = 117
"""Offices below one region: 34 regions make about four thousand."""
_BENIH = 20241231
_TANPA_REALISASI = 0.002
_KANTOR = "kantor: {{nama: {nama}, jenis: {jenis}, jenjang: {jenjang}}}\n"
_PETA = """nama: Peta wilayah
perspektif:
  - kode: stakeholder
    nama: Stakeholder Perspective
    sasaran: [{kode: "1", nama: Penerimaan, iku: [1a-CP]}]
  - kode: internal_process
    nama: Internal Process Perspective
    sasaran: [{kode: "5", nama: Pengawasan, iku: [5a-CP, 8b-CP]}]
"""
_MANUAL = """manual:
  - {kode: 1a-CP, nama: Penerimaan, formula: NETTO / TARGET * 100, konsolidasi_lokasi: raw_data,
     penanggung_jawab: Bidang,
     komponen: [{kode: NETTO, nama: Neto, satuan: rupiah}, {kode: TARGET, nama: Target, satuan: rupiah}]}
  - {kode: 5a-CP, nama: Pengawasan, konsolidasi_lokasi: average, konsolidasi_periode: tlk_tetap,
     penanggung_jawab: Bidang}
  - {kode: 8b-CP, nama: Data regional, konsolidasi_lokasi: average, penanggung_jawab: Bidang}
"""


def tulis_nasional(akar: Path, jumlah: int) -> list[Path]:
    """Write a tree with some offices; their folders are the result."""
    acak = Random(_BENIH)
    isi = baca_paket(PAKET)
    target = {kode: satu.target for kode, satu in isi.target.items()}
    _tulis(akar / "wilayah.yaml", f"nama: Nasional\ntahun: 2024\nrezim: kmk-300-2022\npaket: {PAKET}\n")
    kantor: list[Path] = []
    kepala = "kode,T1,T2,T3,T4\n"
    baris = "".join(f"{k},{','.join(str(t.get(q, 'N/A')) for q in Triwulan)}\n" for k, t in target.items())
    for nomor in range(jumlah):
        wilayah, urutan = divmod(nomor, UNIT_SEWILAYAH)
        folder = akar / "bawahan" / f"wilayah-{wilayah:02d}"
        if not urutan:
            nama = f"Kantor Wilayah {wilayah}"
            _tulis(folder / "kantor.yaml", _KANTOR.format(nama=nama, jenis="Kantor Wilayah", jenjang="eselon-2"))
            _tulis(folder / "wilayah.yaml", f"nama: Wilayah {wilayah}\npaket: {PAKET}\n")
            _tulis(folder / "peta.yaml", _PETA)
            _tulis(folder / "manual" / "iku.yaml", _MANUAL)
            _tulis(
                folder / "target.csv",
                kepala + "".join(b + "\n" for b in baris.split("\n") if b[:5] in ("1a-CP", "5a-CP", "8b-CP")),
            )
            _tulis(folder / "realisasi.csv", "kode,periode,unit,komponen,nilai\n")
        milik = folder / "bawahan" / f"kpp-{nomor:04d}"
        _tulis(milik / "kantor.yaml", _KANTOR.format(nama=f"KPP {nomor}", jenis="KPP Pratama", jenjang="eselon-3"))
        _tulis(milik / "target.csv", kepala + baris)
        _tulis(milik / "realisasi.csv", _realisasi(target, acak))
        kantor.append(milik)
    return kantor


def _realisasi(target: Mapping[str, Mapping[Triwulan, object]], acak: Random) -> str:
    hasil = ["kode,periode,unit,komponen,nilai,sumber,bukti"]
    for kode, per_triwulan in target.items():
        for triwulan, satu in per_triwulan.items():
            if acak.random() < _TANPA_REALISASI:
                continue
            nilai = (Decimal(str(satu)) * acak.randint(8000, 12500)).scaleb(-4).quantize(Decimal("0.01"))
            if kode == "1a-CP":
                rencana = 800_000_000_000
                hasil.append(f"{kode},{triwulan.kode},,NETTO,{int(nilai * rencana / 100)},MPN,")
                hasil.append(f"{kode},{triwulan.kode},,TARGET,{rencana},Keputusan,")
            else:
                hasil.append(f'{kode},{triwulan.kode},,realisasi,"{str(nilai).replace(".", ",")}",Dasbor,')
    return "\n".join(hasil) + "\n"


def _tulis(path: Path, teks: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(teks, encoding="utf-8")
