"""A small office without a problem, as texts by relative path: a test changes one thing and reads the result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import Bacaan, read_folder

_BULAN = [f"{awalan}_{bulan:02d}" for awalan in ("rencana", "realisasi") for bulan in range(1, 13)]
_DERET = [str(100 * bulan) for bulan in range(1, 13)]

ISI: dict[str, str] = {
    "kantor.yaml": """\
tahun: 2024
rezim: kmk-300-2022
pilihan:
  bobot_perspektif: bawaan
kantor:
  nama: Kantor Kecil
  jenis: KPP Pratama
  kota: Kota Kecil
  fungsi: [melayani, mengawasi]
  struktur:
    - {nama: Seksi Satu, jenis: seksi, pegawai: 12}
  dasar_hukum:
    - {jenis: Peraturan Presiden, nomor: 29 Tahun 2014, tanggal: 2014-04-21, tentang: SAKIP}
  riwayat_organisasi:
    - {tanggal: 2018-05-21, jenis: pemecahan, dari: [Kantor Besar], menjadi: [Kantor Kecil, Kantor B], dokumen: KEP-9}
  pimpinan: {nama: Ibu Kepala, jabatan: Kepala Kantor Kecil}
laporan:
  tempat: Kota Kecil
  tanggal: 2025-01-24
""",
    "perjanjian.yaml": """\
nomor: PK-1
tanggal: 2024-01-31
pihak_pertama: {nama: Ibu Kepala, jabatan: Kepala Kantor Kecil}
""",
    "peta.yaml": """\
nama: Peta kecil
perspektif:
  - kode: stakeholder
    nama: Stakeholder Perspective
    sasaran:
      - {kode: "1", nama: Penerimaan yang optimal, iku: [1a]}
  - kode: customer
    nama: Customer Perspective
    sasaran:
      - {kode: "2", nama: Kepatuhan yang tinggi, iku: [2a, 2b], mendukung: ["1"]}
""",
    "manual/1a.yaml": """\
kode: 1a
nama: Persentase penerimaan
satuan: persen
polarisasi: maximize
konsolidasi_periode: tlk_progress
konsolidasi_lokasi: raw_data
validitas: exact
kendali: low
formula: NETTO / SASARAN * 100
komponen:
  - {kode: NETTO, nama: Penerimaan netto, satuan: rupiah}
  - {kode: SASARAN, nama: Target penerimaan, satuan: rupiah}
keyakinan: {formula: tinggi}
""",
    "manual/dua.yaml": """\
manual:
  - kode: 2a
    nama: Indeks kepatuhan
    satuan: indeks
    polarisasi: stabilize
    konsolidasi_periode: tlk_tetap
    validitas: proxy
    kendali: moderate
    skala: [[0, 0], [90, 100], [100, 120]]
  - kode: 2b
    nama: Persentase pengawasan
    polarisasi: maximize
    konsolidasi_lokasi: average
    validitas: proxy
    kendali: high
""",
    "target.csv": """\
kode,T1,T2,T3,T4
1a,25,50,75,100
2a,N/A,100,N/A,100
2b,100,100,100,100
""",
    "realisasi.csv": """\
kode,periode,unit,komponen,nilai,sumber,bukti
1a,TAHUN,,NETTO,2.966.288.539.643,Modul Penerimaan,BA-1 hal. 2
1a,TAHUN,,SASARAN,"Rp 2.950.000.000.000",Modul Penerimaan,
1a,TAHUN,,tercetak,"100,55%",LAKIN,
2a,S1,,realisasi,99,Dasbor,
2a,S2,,realisasi,98.5,Dasbor,
2b,T4,Seksi Satu,realisasi,"101,5",Dasbor,
2b,T4,Seksi Dua,realisasi,"98,5",Dasbor,
""",
    "renstra.yaml": """\
nama: Rencana Strategis Kantor Kecil
tahun_awal: 2020
tahun_akhir: 2024
misi: [Melayani]
tujuan:
  - {kode: T1, nama: Penerimaan, sasaran: ["1", "2"]}
""",
    "target-renstra.csv": "kode,tahun,target\n1a,2023,100\n1a,2024,100\n",
    "patokan.csv": "kode,nilai,uraian,sumber\n1a,101,Rata-rata nasional,Laporan nasional\n",
    "riwayat.csv": "kode,tahun,target,realisasi,capaian,sumber,catatan\n"
    '1a,2023,100,"101,21","101,21",LAKIN 2023,\nNKO,2023,,,"105,5",LAKIN 2023,\n',
    "analisis/1a.md": """\
# Penyebab
Penerimaan tumbuh.

# Kendala
- Kendala satu
- Kendala dua

# Tindakan
- Tindakan satu
""",
    "sanggahan.yaml": """\
sanggahan:
  - kode: 2a
    keadaan: diajukan
    klaim: {realisasi: '99,5'}
    surat:
      - {nomor: ND-1, tanggal: 2025-01-14, dari: Ibu Kepala, kepada: Kantor Pusat, perihal: Sanggahan}
""",
    "cascading.csv": "kode,unit,jenis,kode_bawahan\n2b,*,tidak,\n",
    "adendum.yaml": """\
adendum:
  - nomor: ADD-1
    tanggal: 2024-08-12
    berlaku: 2024-07-01
    alasan: Rencana penerimaan diubah.
""",
    "perubahan-target.csv": "adendum,kode,T1,T2,T3,T4\nADD-1,1a,,,80,\n",
    "pejabat.csv": "jabatan,nama,bentuk,mulai,sampai,nomor_sk,tanggal_sk\n"
    "Kepala Kantor Kecil,Ibu Kepala,definitif,2023-03-01,,KEP-1,2023-02-20\n",
    "narasi/ikhtisar.md": "Kantor kecil bekerja baik.\n",
    "rencana-aksi.csv": "kode,rencana,penanggung_jawab,tenggat,status\n"
    "1a,Menggali potensi,Seksi Satu,2025-03-31,rencana\n2a,Memetakan wajib pajak,Seksi Satu,2024-06-30,selesai\n",
    "sumber-daya.csv": "kode,jenis,uraian,jumlah,satuan\n1a,SDM,Pegawai,12,orang\n1a,anggaran,Perjalanan,1.500,Rp\n",
    "anggaran.csv": f"kode,kegiatan,sasaran,pagu,realisasi,{','.join(_BULAN)}\n"
    f"01,Layanan,1:60 2:40,2000,1200,{','.join(_DERET + _DERET)}\n"
    f"02,Pengawasan,2,1.000,900{',' * 24}\n",
    "anggaran.yaml": "pagu: 3000\nrealisasi: 2100\nsumber: Aplikasi anggaran\n",
    "riwayat/2025-02-10-ikhtisar/versi.yaml": "alasan: Salah ketik.\ndiketahui: 2025-02-10\n",
    "riwayat/2025-02-10-ikhtisar/narasi/ikhtisar.md": "Kantor kecil bekarja baik.\n",
    "tabel/penerimaan.yaml": """\
judul: Penerimaan
bagian: pendahuluan
kelompok: tahun
jumlah: [target, realisasi]
kolom:
  - {kode: tahun, judul: Tahun, jenis: teks}
  - {kode: jenis, judul: Jenis, jenis: teks}
  - {kode: target, judul: Target, jenis: rupiah}
  - {kode: realisasi, judul: Realisasi, jenis: rupiah}
  - {kode: capaian, judul: Capaian, jenis: persen, rumus: realisasi / target * 100}
""",
    "tabel/penerimaan.csv": """\
tahun;jenis;target;realisasi;capaian;total
2024;PPh;1.000;990;99,00;
2024;PPN;500;510;102,00;
2024;Jumlah;1.500;1.500;100,00;ya
""",
}


@dataclass
class FolderKecil:
    """The small office in a folder of its own; every change is written before the folder is read."""

    akar: Path
    isi: dict[str, str | bytes | None] = field(default_factory=lambda: dict(ISI))

    def ganti(self, berkas: str, lama: str, baru: str) -> "FolderKecil":
        """Replace a text that stands once in a file."""
        teks = self.isi[berkas]
        if not isinstance(teks, str) or teks.count(lama) != 1:
            raise ValueError(f"«{lama}» does not stand once in {berkas}")
        self.isi[berkas] = teks.replace(lama, baru)
        return self

    def tambah(self, berkas: str, teks: str) -> "FolderKecil":
        """Append lines to a file, or make it."""
        semula = self.isi.get(berkas) or ""
        if isinstance(semula, bytes):
            raise TypeError(f"{berkas} holds bytes")
        self.isi[berkas] = semula + teks
        return self

    def tulis(self) -> Path:
        """Write the folder; a content of None is a file that is not there."""
        tulis_folder(self.akar, self.isi)
        return self.akar

    def baca(self) -> Bacaan:
        """Write and read the folder."""
        return read_folder(self.tulis())

    def tahun(self) -> TahunKinerja:
        """Write and read the folder, which must give a year."""
        tahun = self.baca().tahun
        if tahun is None:
            raise AssertionError("the folder gives no year")
        return tahun


def tulis_folder(akar: Path, isi: Mapping[str, str | bytes | None]) -> None:
    """Write files by relative path."""
    akar.mkdir(parents=True, exist_ok=True)
    for nama, teks in isi.items():
        path = akar / nama
        if teks is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(teks.encode() if isinstance(teks, str) else teks)


def satu(bacaan: Bacaan, code: str) -> Problem:
    """The only problem of a code."""
    milik = [p for p in bacaan.problems if p.code == code]
    if len(milik) != 1:
        raise AssertionError(f"{code}: {len(milik)} problems; all: {[str((p.code, p.where)) for p in bacaan.problems]}")
    return milik[0]


def kode_masalah(bacaan: Bacaan) -> list[str]:
    """Codes of all problems, in order."""
    return [p.code for p in bacaan.problems]


GALAT, PERINGATAN, CATATAN = Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.CATATAN
