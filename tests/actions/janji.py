"""A small office's year as files, and the people who make its agreement."""

from dataclasses import dataclass
from datetime import date

from akuntabel.actions.berkas import save_berkas
from akuntabel.actions.peran import assign_peran
from akuntabel.actions.perjanjian import move_naskah
from akuntabel.domain.hak import Peran
from akuntabel.domain.workflow import Langkah
from akuntabel.records.models import Pengguna, PeralihanNaskah, Unit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of
from akuntabel.records.selectors.perjanjian import PERJANJIAN, riwayat_naskah

TAHUN = 2024
AWAL = date(2024, 1, 1)
ADD = "ADD-1/2024"
_MANUAL = """kode: {kode}
nama: {nama}
definisi: Persentase pekerjaan yang selesai.
tujuan: Mengetahui kemajuan.
satuan: persen
polarisasi: maximize
konsolidasi_periode: tlk_progress
konsolidasi_lokasi: raw_data
validitas: proxy
kendali: moderate
formula: A / B * 100
komponen:
  - {{kode: A, nama: selesai}}
  - {{kode: B, nama: seluruhnya}}
penanggung_jawab: Seksi Pelayanan
"""
BERKAS: dict[str, bytes] = {
    "kantor.yaml": b"""# kantor rekaan
tahun: 2024
rezim: kmk-300-2022
kantor:
  nama: KPP Pratama Uji
  jenis: KPP Pratama
  kementerian: Kementerian Keuangan
  instansi_induk: Direktorat Jenderal Pajak
  kota: Kota Uji
  pimpinan: {nama: Ratna Wulandari, jabatan: Kepala KPP Pratama Uji}
  atasan: {nama: Bambang Setiadi, jabatan: Kepala Kanwil Uji}
""",
    "perjanjian.yaml": b"""nomor: PK-1/2024
tempat: Kota Uji
tanggal: 2024-01-31
pihak_pertama: {nama: Ratna Wulandari, jabatan: Kepala KPP Pratama Uji}
pihak_kedua: {nama: Bambang Setiadi, jabatan: Kepala Kanwil Uji}
""",
    "target.csv": b"kode;T1;T2;T3;T4\n# kesepakatan Januari\n1a-CP;25;50;75;100\n1b-N;20;40;60;80\n",
    "realisasi.csv": b"kode;periode;unit;komponen;nilai;sumber;bukti\n",
    "peta.yaml": b"""nama: Peta uji
perspektif:
  - kode: stakeholder
    nama: Stakeholder Perspective
    sasaran:
      - {kode: "1", nama: Pelayanan prima, iku: [1a-CP, 1b-N]}
""",
    "manual/1a-CP.yaml": _MANUAL.format(kode="1a-CP", nama="Penyelesaian permohonan").encode(),
    "manual/1b-N.yaml": _MANUAL.format(kode="1b-N", nama="Penyelesaian pengaduan").encode(),
}


@dataclass(frozen=True)
class Janji:
    """The unit, and people by role."""

    unit: Unit
    orang: dict[str, Pengguna]

    def langkah(self, siapa: str, langkah: Langkah, naskah: str = PERJANJIAN, alasan: str = "") -> PeralihanNaskah:
        """One step, by somebody who saw what stands now."""
        akhir = simpanan_of(self.unit.pk, TAHUN)
        return move_naskah(
            acting_user=self.orang[siapa],
            unit=self.unit.pk,
            tahun=TAHUN,
            naskah=naskah,
            langkah=langkah,
            langkah_dilihat=len(riwayat_naskah(self.unit.pk, TAHUN).get(naskah, ())),
            simpanan_dibuka=akhir.nomor if akhir else 0,
            alasan=alasan,
        )

    def simpan(self, siapa: str | None = "pengelola", **berkas: bytes | None) -> None:
        """Files changed by name without their ending: `target=…` is `target.csv`."""
        nama = {"perubahan": "perubahan-target.csv"} | {n: f"{n}.yaml" for n in ("adendum", "perjanjian", "kantor")}
        akhir = simpanan_of(self.unit.pk, TAHUN)
        save_berkas(
            acting_user=self.orang[siapa] if siapa else None,
            unit=self.unit,
            tahun=TAHUN,
            berkas={nama.get(n, f"{n}.csv"): i for n, i in berkas.items()},
            simpanan_dibuka=akhir.nomor if akhir else 0,
            alasan="uji",
        )

    def tulis_adendum(self, target: str = "90") -> None:
        """A draft amendment that lowers one annual target."""
        rancangan = f"nomor: {ADD}, tanggal: 2024-08-12, berlaku: 2024-07-01, alasan: Beban berkurang"
        self.simpan(
            adendum=f"adendum:\n  - {{{rancangan}, rancangan: ya}}\n".encode(),
            perubahan=f"adendum;kode;T1;T2;T3;T4\n{ADD};1a-CP;;;;{target}\n".encode(),
        )

    def tanda_tangani(self, naskah: str = PERJANJIAN) -> None:
        """From draft to signed, each by whoever is to do it."""
        self.langkah("pengelola", Langkah.USULKAN, naskah)
        self.langkah("atasan", Langkah.SEPAKATI, naskah)
        self.langkah("kepala", Langkah.TANDA_TANGANI, naskah)

    def berkas(self, nama: str) -> str:
        """A file as it is kept now."""
        return berkas_of(self.unit.pk, TAHUN)[nama].decode()


def buat_janji(unit: Unit) -> Janji:
    """The year in the database, and a person for every role."""
    save_berkas(acting_user=None, unit=unit, tahun=TAHUN, berkas=BERKAS, simpanan_dibuka=0, alasan="uji")
    peran = {p.value: p for p in Peran} | {"atasan": Peran.KEPALA, "pengelola": Peran.PENGELOLA_KINERJA}
    orang = {nama: Pengguna.objects.create(nama_masuk=nama, nama=nama.title()) for nama in peran}
    for nama, satu in peran.items():
        assign_peran(acting_user=None, pengguna=orang[nama], unit=unit, peran=satu, sejak=AWAL)
    return Janji(unit, orang)
