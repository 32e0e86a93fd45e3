"""What a sanggahan changes: both values of the IKU, and the NKO under either outcome and under all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations, product

from akuntabel.domain.baris_sanggahan import berlaku_of, tahun_dengan
from akuntabel.domain.kartu import nilai_kartu
from akuntabel.domain.keyakinan import Asumsi, Keyakinan
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.register import aturan_of
from akuntabel.domain.sanggahan import NilaiBerlaku, Sanggahan
from akuntabel.domain.scorecard import NilaiIKU

SANGGAHAN_MAKS = 10
"""Open sanggahan of which every combination of outcomes is computed; with more no range is named."""
ATURAN = "sanggahan.nilai_berlaku"


@dataclass(frozen=True, slots=True)
class HasilSanggahan:
    """One sanggahan with both values of its IKU and the NKO that either gives, all others as they stand.

    `terbuka` says whether the ruling is still awaited on the day of the report.
    """

    sanggahan: Sanggahan
    terbuka: bool
    berlaku: NilaiBerlaku
    resmi: NilaiIKU
    klaim: NilaiIKU
    nko_resmi: Decimal | None
    nko_klaim: Decimal | None


@dataclass(frozen=True, slots=True)
class RingkasanSanggahan:
    """All sanggahan up to a quarter; `rentang` holds the lowest and highest NKO over every combination of outcomes of
    the open ones, None where none is open, where there are too many, or where an outcome gives no NKO."""

    hasil: tuple[HasilSanggahan, ...]
    rentang: tuple[Decimal, Decimal] | None

    @property
    def terbuka(self) -> tuple[HasilSanggahan, ...]:
        """Those that still wait for their ruling."""
        return tuple(h for h in self.hasil if h.terbuka)


def ringkasan_sanggahan(penilaian: Penilaian) -> RingkasanSanggahan | None:
    """The sanggahan of a scored year; None where it has none. Enter within `localcontext(KONTEKS)`.

    Take the year as it was read, with its official rows: `penilaian` scores the rows that count.
    """
    tahun = penilaian.asli
    # A claim on an IKU that the map does not have is reported where it was read; nothing can be scored for it.
    semua = tuple(s for s in tahun.sanggahan if s.periode <= penilaian.triwulan and s.kode_iku in penilaian.pengukuran)
    if not semua:
        return None
    diterima = [s for s in semua if berlaku_of(tahun, s) is NilaiBerlaku.KLAIM]
    hasil = []
    for satu in semua:
        lain = [s for s in diterima if s is not satu]
        resmi, klaim = cabang(penilaian, lain), cabang(penilaian, [*lain, satu])
        hasil.append(
            HasilSanggahan(
                satu,
                satu.terbuka(tahun.pada),
                berlaku_of(tahun, satu),
                _iku(resmi, satu.kode_iku),
                _iku(klaim, satu.kode_iku),
                resmi.kartu.nko,
                klaim.kartu.nko,
            )
        )
    return RingkasanSanggahan(tuple(hasil), _rentang(penilaian, diterima, [h.sanggahan for h in hasil if h.terbuka]))


def cabang(penilaian: Penilaian, diterima: Sequence[Sanggahan]) -> Penilaian:
    """The same year scored as if exactly these claims were accepted."""
    return penilaian_of(tahun_dengan(penilaian.asli, diterima), penilaian.rezim, penilaian.triwulan)


def asumsi_sanggahan(ringkasan: RingkasanSanggahan | None) -> tuple[Asumsi, ...]:
    """The assumption on which a disputed figure rests: that the official value counts until decided."""
    if ringkasan is None:
        return ()
    aturan = aturan_of(ATURAN)
    kena = tuple(dict.fromkeys(h.sanggahan.kode_iku for h in ringkasan.hasil))
    teks = f"{aturan.bunyi} {aturan.catatan}"
    return (Asumsi(f"aturan.{ATURAN}", teks, str(aturan.rujukan), Keyakinan.RENDAH, kena),)


def _rentang(
    penilaian: Penilaian, diterima: Sequence[Sanggahan], terbuka: Sequence[Sanggahan]
) -> tuple[Decimal, Decimal] | None:
    """The extremes over every combination: each IKU is measured once per combination of its own sanggahan."""
    if not terbuka or len(terbuka) > SANGGAHAN_MAKS:
        return None
    pilihan = []
    for kode in dict.fromkeys(s.kode_iku for s in terbuka):
        milik = [s for s in terbuka if s.kode_iku == kode]
        tetap = [s for s in diterima if s.kode_iku == kode]
        himpunan = chain.from_iterable(combinations(milik, n) for n in range(len(milik) + 1))
        pilihan.append([(kode, cabang(penilaian, [*tetap, *terima]).pengukuran[kode]) for terima in himpunan])
    semua = []
    for satu in product(*pilihan):
        nko = nilai_kartu(penilaian.rencana, {**penilaian.pengukuran, **dict(satu)}).nko
        if nko is None:
            return None
        semua.append(nko)
    return min(semua), max(semua)


def _iku(penilaian: Penilaian, kode: str) -> NilaiIKU:
    return next(n for p in penilaian.kartu.perspektif for s in p.sasaran for n in s.iku if n.kode == kode)
