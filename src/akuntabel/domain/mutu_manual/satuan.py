"""Checks of the unit: whether a formula gives the unit of its IKU."""

from akuntabel.domain.manual import Satuan
from akuntabel.domain.mutu_manual.besaran import BESARAN, Besaran, SatuanBeda, besaran_formula
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual
from akuntabel.domain.mutu_manual.register import TERUKUR, Hasil, JenisTemuan, Kepastian, Salah, Segi


def _besaran(lembar: LembarManual) -> Besaran | SatuanBeda | None:
    """What the formula yields; None where it cannot be told."""
    formula = lembar.formula
    satuan = {k.kode: BESARAN.get(k.satuan.value) for k in lembar.manual.komponen}
    if formula is None or not formula.komponen:
        return None
    komponen = {kode: b for kode in formula.komponen if (b := satuan.get(kode)) is not None}
    if len(komponen) < len(formula.komponen):
        return None
    return besaran_formula(formula.akar, komponen)


@PER_IKU.catat(
    "SATUAN_BERCAMPUR",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Formula hanya menjumlah, membandingkan, atau membatasi besaran yang satuannya sama.",
    example="`RUPIAH_MASUK + JUMLAH_SPT`.",
    basis=TERUKUR,
)
def satuan_bercampur(lembar: LembarManual) -> Hasil:
    """A sum or comparison of unlike quantities."""
    hasil = _besaran(lembar)
    if hasil is None:
        return None
    if not isinstance(hasil, SatuanBeda):
        return ()
    return (
        Salah(
            "formula",
            f"formula menggabung {hasil.kiri} dengan {hasil.kanan}.",
            hasil.tempat,
            "bagian yang bersatuan sama",
            "Jadikan tiap bagian nisbah atau persen lebih dahulu, atau perbaiki satuan komponennya.",
        ),
    )


@PER_IKU.catat(
    "SATUAN_TIDAK_SESUAI",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Satuan yang keluar dari formula adalah satuan IKU.",
    example="satuan persen, formula `NETTO` dengan komponen rupiah.",
    basis=TERUKUR,
)
def satuan_tidak_sesuai(lembar: LembarManual) -> Hasil:
    """A formula whose unit is another one than the IKU's."""
    hasil, diminta = _besaran(lembar), BESARAN.get(lembar.manual.satuan.value)
    if not isinstance(hasil, Besaran) or diminta is None:
        return None
    if hasil.bebas or hasil.pangkat == diminta.pangkat:
        return ()
    return (
        Salah(
            "formula",
            f"formula menghasilkan {hasil.satuan}, sedangkan satuan IKU {lembar.manual.satuan.value}.",
            f"{lembar.manual.formula} → {hasil.satuan}",
            diminta.satuan if diminta.pangkat else "nisbah dua besaran yang sama satuannya",
            "Perbaiki formula, satuan IKU, atau satuan komponennya.",
        ),
    )


@PER_IKU.catat(
    "PERSEN_TANPA_SERATUS",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Formula IKU bersatuan persen menghasilkan nisbah × 100.",
    example="satuan persen, formula `DISETUJUI / DIBAHAS`.",
    basis=TERUKUR,
)
def persen_tanpa_seratus(lembar: LembarManual) -> Hasil:
    """A percent IKU whose formula gives a ratio between 0 and 1."""
    hasil = _besaran(lembar)
    if lembar.manual.satuan is not Satuan.PERSEN or not isinstance(hasil, Besaran) or hasil.pangkat:
        return None
    if 1 in hasil.skala:
        return ()
    return (
        Salah(
            "formula",
            "formula menghasilkan nisbah, bukan persen.",
            lembar.manual.formula,
            "nisbah × 100",
            "Kalikan nisbahnya dengan 100.",
        ),
    )
