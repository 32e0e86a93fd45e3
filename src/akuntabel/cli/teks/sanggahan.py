"""Disputed values as text: both values, and the NKO under either outcome."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.cli.bahasa import dwi
from akuntabel.domain.hasil_sanggahan import HasilSanggahan
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal
from akuntabel.domain.scorecard import Scorecard


def tulis_sanggahan(kartu: Scorecard) -> Iterator[str]:
    """One line per sanggahan, and the range of the NKO over every outcome; nothing where nothing is disputed."""
    if kartu.sanggahan is None:
        return
    for hasil in kartu.sanggahan.hasil:
        yield _satu(hasil)
    if kartu.sanggahan.rentang is not None:
        bawah, atas = map(tulis_desimal, kartu.sanggahan.rentang)
        yield dwi(
            f"Semua kemungkinan putusan sanggahan: NKO {bawah} sampai {atas}.",
            f"Every possible ruling on the disputes: NKO {bawah} to {atas}.",
        )


def _satu(hasil: HasilSanggahan) -> str:
    satu = hasil.sanggahan
    # A regime without an NKO has nothing to say about it.
    berlaku = hasil.nko_resmi is not None or hasil.nko_klaim is not None
    nko_resmi, nko_klaim = (f", NKO {_angka(n)}" if berlaku else "" for n in (hasil.nko_resmi, hasil.nko_klaim))
    return dwi(
        f"Sanggahan {satu.kode_iku} ({satu.keadaan.value}, berlaku nilai {hasil.berlaku.value}): "
        f"resmi {_angka(hasil.resmi.capaian)}{nko_resmi}; "
        f"klaim {_angka(hasil.klaim.capaian)}{nko_klaim}.",
        f"Dispute {satu.kode_iku} ({satu.keadaan.value}, {hasil.berlaku.value} value counts): "
        f"official {_angka(hasil.resmi.capaian)}{nko_resmi}; "
        f"claim {_angka(hasil.klaim.capaian)}{nko_klaim}.",
    )


def _angka(nilai: Decimal | None) -> str:
    return TANDA_KOSONG if nilai is None else tulis_desimal(nilai)
