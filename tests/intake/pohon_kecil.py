"""A small region, as texts by relative path: a parent office with two offices, one of which has a section."""

from pathlib import Path

from tests.intake.folder_kecil import tulis_folder

PETA = """\
nama: Peta kecil
perspektif:
  - kode: stakeholder
    nama: Stakeholder Perspective
    sasaran:
      - {kode: "1", nama: Penerimaan, iku: [1a-CP]}
  - kode: customer
    nama: Customer Perspective
    sasaran:
      - {kode: "2", nama: Layanan, iku: [2a-CP, 3a-CP]}
"""
MANUAL = """\
manual:
  - {kode: 1a-CP, nama: Penerimaan, satuan: persen, polarisasi: maximize, konsolidasi_periode: tlk_progress,
     konsolidasi_lokasi: raw_data,
     formula: NETTO / RENCANA * 100, penanggung_jawab: Bidang Satu,
     komponen: [{kode: NETTO, nama: Neto, satuan: rupiah}, {kode: RENCANA, nama: Rencana, satuan: rupiah}]}
  - {kode: 2a-CP, nama: Berkas selesai, satuan: jumlah, polarisasi: maximize, konsolidasi_periode: sum,
     konsolidasi_lokasi: sum, penanggung_jawab: Bidang Dua}
  - {kode: 3a-CP, nama: Waktu layanan, satuan: hari, polarisasi: minimize, konsolidasi_periode: average,
     konsolidasi_lokasi: average, penanggung_jawab: Bidang Dua}
"""
KEPALA = "kode,periode,unit,komponen,nilai\n"
A, B, SEKSI = "bawahan/kpp-a/", "bawahan/kpp-b/", "bawahan/kpp-a/bawahan/seksi-1/"
ISI: dict[str, str] = {
    "kantor.yaml": "tahun: 2024\nrezim: kmk-300-2022\nkantor: {nama: Kanwil, jenis: Kanwil, kementerian: Kemenkeu}\n",
    "perjanjian.yaml": "nomor: PK-0\n",
    "peta.yaml": PETA,
    "manual/iku.yaml": MANUAL,
    "target.csv": "kode,T1,T2,T3,T4\n1a-CP,N/A,N/A,N/A,100\n2a-CP,N/A,N/A,10,20\n3a-CP,N/A,N/A,N/A,5\n",
    "realisasi.csv": KEPALA,
    "bersama/peta.yaml": PETA,
    f"{A}kantor.yaml": "kantor: {nama: KPP A, jenis: KPP}\n",
    f"{A}perjanjian.yaml": "nomor: PK-A\n",
    f"{A}target.csv": "kode,T1,T2,T3,T4\n1a-CP,N/A,N/A,N/A,100\n2a-CP,N/A,N/A,6,12\n3a-CP,N/A,N/A,N/A,5\n",
    f"{A}realisasi.csv": KEPALA + "2a-CP,T3,,realisasi,7\n2a-CP,T4,,realisasi,11\n3a-CP,T4,,realisasi,4\n",
    f"{B}kantor.yaml": "kantor: {nama: KPP B, jenis: KPP}\n",
    f"{B}perjanjian.yaml": "nomor: PK-B\n",
    f"{B}target.csv": "kode,T1,T2,T3,T4\n1a-CP,N/A,N/A,N/A,100\n2a-CP,N/A,N/A,4,8\n3a-CP,N/A,N/A,N/A,5\n",
    f"{B}realisasi.csv": KEPALA
    + "1a-CP,T4,,NETTO,300\n1a-CP,T4,,RENCANA,400\n2a-CP,T3,,realisasi,4\n2a-CP,T4,,realisasi,9\n"
    + "3a-CP,T4,,realisasi,5\n",
    f"{SEKSI}kantor.yaml": "kantor: {nama: Seksi 1, jenis: Seksi, pemilik_peta: tidak}\n",
    f"{SEKSI}perjanjian.yaml": "nomor: PK-A1\n",
    f"{SEKSI}peta.yaml": PETA.partition("  - kode: customer")[0],
    f"{SEKSI}target.csv": "kode,T1,T2,T3,T4\n1a-CP,N/A,N/A,N/A,100\n",
    f"{SEKSI}realisasi.csv": KEPALA + "1a-CP,T4,,NETTO,660\n1a-CP,T4,,RENCANA,600\n",
}
"""Expected at quarter IV: 1a-CP (660 + 300) ÷ (600 + 400) × 100 = 96; 2a-CP 11 + 20 = 31 of 30; 3a-CP (4 + 5) ÷ 2."""


def tulis_pohon(akar: Path, ubahan: dict[str, str | None] | None = None) -> Path:
    """Write the region with some files changed, or (None) left out."""
    tulis_folder(akar / "kanwil", {**ISI, **(ubahan or {})})
    return akar / "kanwil"
