"""What the page of an agreement shows: each document with its state, past and next steps, and what it promises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from akuntabel.actions.tersimpan import baca_tersimpan, rezim_tersimpan
from akuntabel.domain.adendum import Adendum
from akuntabel.domain.bobot_perjanjian import bobot_perjanjian
from akuntabel.domain.hak import HAK_PERAN, Hak, Peran
from akuntabel.domain.inisiatif import Inisiatif, KeadaanTonggak, Tonggak
from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.kualitas import masalah_kualitas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem
from akuntabel.domain.riwayat_target import PerubahanTercatat, riwayat_target
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.versi import tahun_dengan
from akuntabel.domain.workflow import (
    BERLAKU,
    TERBUKA,
    JenisNaskah,
    Keadaan,
    Peralihan,
    Syarat,
    peralihan_dari,
    syarat_tak_terpenuhi,
)
from akuntabel.intake.bacaan import Bacaan
from akuntabel.intake.kesiapan_perjanjian import halangan_isi, halangan_naskah
from akuntabel.records.selectors.berkas import sidik_berkas_of, simpanan_of
from akuntabel.records.selectors.hak import hak_efektif_of
from akuntabel.records.selectors.perjanjian import (
    PERJANJIAN,
    LangkahNaskah,
    beku_of,
    keadaan_riwayat,
    riwayat_naskah,
    terbit_of,
)
from akuntabel.reports.tulisan import tulis_target
from akuntabel.web.bahasa import dwi
from akuntabel.web.pintu import Kunjungan

TAHAPAN = (Keadaan.DRAF, Keadaan.DIUSULKAN, Keadaan.DISEPAKATI, Keadaan.DITANDATANGANI, Keadaan.DIUBAH)
"""The way of an agreement, as the page draws it."""
_RENCANA = ("kantor.yaml", "perjanjian.yaml", "target.csv", "peta.yaml", "inisiatif.csv", "tonggak.csv", "pejabat.csv")


@dataclass(frozen=True, slots=True)
class NaskahTampil:
    """One document on the page.

    `boleh` are the steps that the person may take now, `menunggu` those of others with the roles that hold them.
    """

    nomor: str
    keadaan: Keadaan
    riwayat: tuple[LangkahNaskah, ...]
    beku: LangkahNaskah | None
    terbit: LangkahNaskah | None
    boleh: tuple[Peralihan, ...]
    menunggu: tuple[tuple[Peralihan, tuple[Peran, ...]], ...]
    terbuka: bool
    adendum: Adendum | None = None
    perubahan: tuple[PerubahanTercatat, ...] = ()

    @property
    def golongan(self) -> str:
        """How the state is coloured."""
        if self.keadaan in BERLAKU:
            return "berlaku"
        return {Keadaan.DRAF: "draf", Keadaan.DIGANTI: "selesai", Keadaan.DITARIK: "selesai"}.get(self.keadaan, "jalan")

    @property
    def urutan(self) -> str:
        """A name for the fields of its forms."""
        return "".join(c if c.isalnum() else "-" for c in self.nomor) or "pk"

    @property
    def dapat_diunduh(self) -> bool:
        """Whether there is a document of it: an amendment without figures, or one that was cancelled, has none."""
        return not self.nomor or bool(self.perubahan and any(p.menjadi for p in self.perubahan))

    @property
    def banyak_langkah(self) -> int:
        """How many steps were taken: what a next step says that it saw."""
        return len(self.riwayat)


def isi_halaman(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> dict[str, Any]:
    """Everything that the page shows: of an agreement on its way what was proposed, of one in force what holds now."""
    unit, pengguna = kunjungan.unit, request.user.pk or 0
    semua = riwayat_naskah(unit.kunci, tahun)
    akhir = simpanan_of(unit.kunci, tahun)
    beku = beku_of(semua.get(PERJANJIAN, ()))
    kini = baca_tersimpan(unit, tahun)
    diajukan = beku is not None and keadaan_riwayat(semua[PERJANJIAN]) not in BERLAKU
    isi = baca_tersimpan(unit, tahun, beku.simpanan_diketahui) if beku and diajukan else kini
    hak = {p.hak for p in hak_efektif_of(pengguna, unit.kunci, timezone.localdate()) if p.boleh}
    pokok = _naskah(PERJANJIAN, semua.get(PERJANJIAN, ()), pengguna, hak)
    adendum = _adendum(kini.tahun, semua, pengguna, hak) if kini.tahun else ()
    return {
        "unit": unit,
        "tahun": tahun,
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
        "simpanan": akhir,
        "pokok": pokok,
        "adendum": adendum,
        "naskah": (pokok, *adendum),
        "halangan": _halangan(kini) if pokok.keadaan is Keadaan.DRAF else (),
        "baris": _baris(isi.tahun) if isi.tahun else (),
        "perjanjian": isi.tahun.perjanjian if isi.tahun else None,
        "tahun_isi": isi.tahun,
        "bobot": bobot_perjanjian(isi.tahun, rezim_tersimpan(isi.tahun)) if isi.tahun else None,
        "mutu": masalah_kualitas(isi.tahun, rezim_tersimpan(isi.tahun)) if isi.tahun else (),
        "berubah": _berubah(unit.kunci, tahun, beku.simpanan_diketahui) if beku else (),
        "boleh_susun": Hak.SUSUN_RENCANA in hak,
        "boleh_unduh": Hak.UNDUH_LAPORAN in hak,
        "semua_triwulan": tuple(Triwulan),
        "tahapan": TAHAPAN,
        "inisiatif": _inisiatif(isi.tahun) if isi.tahun else (),
        "bisa_adendum": pokok.keadaan in BERLAKU,
        "pihak": _pihak(isi.tahun) if isi.tahun else (),
    }


def _inisiatif(tahun: TahunKinerja) -> list[tuple[Inisiatif, list[tuple[Tonggak, KeadaanTonggak]]]]:
    hari = timezone.localdate()
    return [(i, [(t, t.keadaan(hari)) for t in i.tonggak]) for i in tahun.inisiatif]


def _pihak(tahun: TahunKinerja) -> list[tuple[str, Pejabat]]:
    pk, kantor = tahun.perjanjian, tahun.kantor
    pihak = (
        (dwi("Pihak pertama", "First party"), pk.pihak_pertama or kantor.pimpinan),
        (dwi("Pihak kedua", "Second party"), pk.pihak_kedua or kantor.atasan),
    )
    return [(label, p or Pejabat("", "")) for label, p in pihak]


def _naskah(
    nomor: str,
    riwayat: tuple[LangkahNaskah, ...],
    pengguna: int,
    hak: Iterable[Hak],
    adendum: Adendum | None = None,
    perubahan: tuple[PerubahanTercatat, ...] = (),
) -> NaskahTampil:
    keadaan = keadaan_riwayat(riwayat)
    jenis = JenisNaskah.ADENDUM if nomor else JenisNaskah.PERJANJIAN
    tercatat = [r.tercatat for r in riwayat]
    boleh, menunggu = [], []
    for satu in peralihan_dari(jenis, keadaan):
        orang = syarat_tak_terpenuhi(satu, tercatat, pengguna, frozenset(Syarat))
        if satu.hak in hak and not orang:
            boleh.append(satu)
        else:
            menunggu.append((satu, tuple(p for p in HAK_PERAN if satu.hak in HAK_PERAN[p])))
    return NaskahTampil(
        nomor,
        keadaan,
        riwayat,
        beku_of(riwayat),
        terbit_of(riwayat),
        tuple(boleh),
        tuple(menunggu),
        keadaan in TERBUKA,
        adendum,
        perubahan,
    )


def _adendum(
    tahun: TahunKinerja, semua: Mapping[str, tuple[LangkahNaskah, ...]], pengguna: int, hak: Iterable[Hak]
) -> tuple[NaskahTampil, ...]:
    """Amendments in force, then drafts, then those that were cancelled."""
    hasil = []
    for satu in (*tahun.perjanjian.adendum, *tahun.perjanjian.rancangan):
        lengkap = tahun_dengan(tahun, satu) if satu.rancangan else tahun
        ubah = tuple(p for p in riwayat_target(lengkap) if p.adendum.nomor == satu.nomor)
        hasil.append(_naskah(satu.nomor, semua.get(satu.nomor, ()), pengguna, hak, satu, ubah))
    ada = {n.nomor for n in hasil}
    hasil += [_naskah(n, r, pengguna, hak) for n, r in semua.items() if n != PERJANJIAN and n not in ada]
    return tuple(hasil)


def _halangan(bacaan: Bacaan) -> tuple[Problem, ...]:
    return (*halangan_isi(bacaan), *(halangan_naskah(bacaan.tahun) if bacaan.tahun else ()))


def _baris(tahun: TahunKinerja) -> list[tuple[Any, list[tuple[Any, list[tuple[str, Any, list[str]]]]]]]:
    """Perspektif, sasaran, and of every IKU its manual and its targets as they read."""
    return [
        (p, [(s, [(k, tahun.manual.get(k), _target(tahun, k)) for k in s.iku]) for s in p.sasaran])
        for p in tahun.peta.perspektif
    ]


def _target(tahun: TahunKinerja, kode_iku: str) -> list[str]:
    target, manual = tahun.perjanjian.target.get(kode_iku), tahun.manual.get(kode_iku)
    isi = target.target if target else {}
    return [tulis_target(isi.get(t), manual.ukuran) if manual else str(isi.get(t, "–")) for t in Triwulan]


def _berubah(unit: int, tahun: int, sejak: datetime) -> tuple[str, ...]:
    """Files of the plan that are not what they were when the agreement was proposed."""
    dahulu, kini = sidik_berkas_of(unit, tahun, sejak), sidik_berkas_of(unit, tahun)
    nama = sorted(dahulu.keys() | kini.keys())
    return tuple(n for n in nama if (n in _RENCANA or n.startswith("manual/")) and dahulu.get(n) != kini.get(n))
