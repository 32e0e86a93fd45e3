"""Checks of measuring: whether the IKU can be computed, and by attributes that somebody chose."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.formula.pohon import Bilangan, Operasi, Simpul
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual
from akuntabel.domain.mutu_manual.register import (
    PENGUMPULAN,
    TERUKUR,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)

_UTUH = Decimal(1)


@PER_IKU.catat(
    "CARA_UKUR_TIDAK_ADA",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Ada formula, atau disebut dari mana nilai jadinya datang.",
    example="`formula:`, `sumber_data:`, dan `penyedia_data:` kosong.",
    basis=TERUKUR,
)
def cara_ukur_tidak_ada(lembar: LembarManual) -> Hasil:
    """Neither a formula nor a named source of the finished value."""
    manual = lembar.manual
    if manual.formula or (manual.sumber_data and manual.penyedia_data):
        return ()
    return (
        Salah(
            "formula",
            "tidak ada formula, dan sumber nilai jadinya tidak disebut.",
            "kosong",
            "formula atas komponen, atau sumber_data beserta penyedia_data nilai jadi",
            "Isi formula; bila nilainya diterima jadi, isi sumber_data dan penyedia_data.",
        ),
    )


@PER_IKU.catat(
    "FORMULA_TANPA_KOMPONEN",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Formula memakai sedikitnya satu komponen.",
    example="`formula: 100`.",
    basis=TERUKUR,
)
def formula_tanpa_komponen(lembar: LembarManual) -> Hasil:
    """A formula that is the same number every time."""
    if lembar.formula is None:
        return None
    if lembar.formula.komponen:
        return ()
    return (
        Salah(
            "formula",
            "formula tidak memakai komponen, sehingga hasilnya selalu sama.",
            lembar.manual.formula,
            "formula atas komponen",
            "Tulis komponen yang diukur ke dalam formula.",
        ),
    )


@PER_IKU.catat(
    "BOBOT_KOMPONEN_TIDAK_SERATUS",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Bobot persen pada suatu jumlah berbobot berjumlah 100%.",
    example="`30% * K1 + 40% * K2 + 20% * K3`.",
    basis=TERUKUR,
)
def bobot_komponen_tidak_seratus(lembar: LembarManual) -> Hasil:
    """A weighted sum whose weights are written in percent and do not make 100."""
    bobot = _bobot(lembar.formula.akar) if lembar.formula else None
    if not bobot or len(bobot) < 2:
        return None
    jumlah = sum(bobot, Decimal(0))
    if jumlah == _UTUH:
        return ()
    return (
        Salah(
            "formula",
            "bobot komponen pada formula tidak berjumlah 100%.",
            f"{(jumlah * 100).normalize():f}%".replace(".", ","),
            "100%",
            "Periksa bobot setiap bagian.",
        ),
    )


def _bobot(simpul: Simpul) -> list[Decimal] | None:
    """Weights of a sum whose every term begins with a percent; None where a term does not."""
    if isinstance(simpul, Operasi) and simpul.tanda == "+":
        kiri, kanan = _bobot(simpul.kiri), _bobot(simpul.kanan)
        return None if kiri is None or kanan is None else kiri + kanan
    while isinstance(simpul, Operasi) and simpul.tanda in "*/":
        if simpul.tanda == "*" and isinstance(simpul.kanan, Bilangan) and simpul.kanan.persen:
            return [simpul.kanan.nilai]
        simpul = simpul.kiri
    return [simpul.nilai] if isinstance(simpul, Bilangan) and simpul.persen else None


@PER_IKU.catat(
    "KOMPONEN_TAK_TERPAKAI",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Setiap komponen dipakai formula.",
    example="komponen K3 ditulis, formula `K1 + K2`.",
    basis=TERUKUR,
)
def komponen_tak_terpakai(lembar: LembarManual) -> Hasil:
    """Components that nothing computes with."""
    manual, formula = lembar.manual, lembar.formula
    if not manual.komponen or (manual.formula and formula is None):
        return None
    dipakai = formula.komponen if formula else frozenset()
    lebih = [k.kode for k in manual.komponen if k.kode not in dipakai]
    if not lebih:
        return ()
    return (
        Salah(
            "komponen",
            f"komponen {', '.join(lebih)} tidak dipakai formula.",
            ", ".join(lebih),
            "komponen yang semuanya dipakai",
            "Pakai komponen itu pada formula, atau hapus.",
        ),
    )


@PER_IKU.catat(
    "KOMPONEN_KEMBAR",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Kode komponen tidak berulang.",
    example="dua komponen berkode K1.",
    basis=TERUKUR,
)
def komponen_kembar(lembar: LembarManual) -> Hasil:
    """Two components with one code: the name of one of them is lost."""
    if not lembar.manual.komponen:
        return None
    ganda = [k for k, n in Counter(k.kode for k in lembar.manual.komponen).items() if n > 1]
    if not ganda:
        return ()
    kode = ", ".join(ganda)
    return (
        Salah("komponen", f"kode komponen {kode} dipakai lebih dari sekali.", kode, "satu kode satu komponen",
              "Beri kode lain kepada salah satunya."),
    )  # fmt: skip


@PER_IKU.catat(
    "KOMPONEN_TANPA_SUMBER",
    Segi.DATA,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Setiap komponen bersumber, sendiri atau melalui sumber data manual.",
    example="komponen tanpa `sumber_data`, dan `sumber_data` manual juga kosong.",
    basis=PENGUMPULAN,
)
def komponen_tanpa_sumber(lembar: LembarManual) -> Hasil:
    """Components of which nobody says where they come from."""
    manual = lembar.manual
    if not manual.komponen:
        return None
    tanpa = [k.kode for k in manual.komponen if not k.sumber_data]
    if manual.sumber_data or not tanpa:
        return ()
    return (
        Salah(
            "komponen",
            f"komponen {', '.join(tanpa)} tidak bersumber.",
            ", ".join(tanpa),
            "sistem atau dokumen asal setiap komponen",
            "Isi `sumber_data` pada komponen, atau pada manual bila sama bagi semuanya.",
        ),
    )


ATRIBUT_PENENTU = ("satuan", "konsolidasi_periode", "validitas", "kendali")


@PER_IKU.catat(
    "POLARISASI_BAWAAN",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Polarisasi dinyatakan, bukan bawaan program.",
    example="`polarisasi:` tidak ditulis, sehingga dianggap maximize.",
    basis=TERUKUR,
)
def polarisasi_bawaan(lembar: LembarManual) -> Hasil:
    """A polarity that nobody chose."""
    return tuple(_bawaan(lembar, ("polarisasi",)))


@PER_IKU.catat(
    "ISIAN_BAWAAN",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Satuan, konsolidasi periode, validitas, dan kendali dinyatakan, bukan bawaan program.",
    example="`validitas:` tidak ditulis, sehingga dianggap proxy.",
    basis=TERUKUR,
)
def isian_bawaan(lembar: LembarManual) -> Hasil:
    """Attributes that decide the number and were left to the default."""
    return tuple(_bawaan(lembar, ATRIBUT_PENENTU))


def _bawaan(lembar: LembarManual, atribut: tuple[str, ...]) -> Iterator[Salah]:
    for satu in atribut:
        if satu not in lembar.manual.tempat:
            nilai = getattr(lembar.manual, satu)
            yield Salah(
                satu,
                f"{satu.replace('_', ' ')} tidak dinyatakan; dipakai bawaan «{nilai.value}».",
                "tidak ditulis",
                f"`{satu}` yang dipilih dengan sadar",
                f"Tulis `{satu}: {nilai.value}` bila memang itu, atau pilihan yang benar.",
            )
