"""Checks of the target: whether it can be reached and is still worth reaching, against last year and 100 percent."""

from decimal import Decimal

from akuntabel.domain.angka import SERATUS
from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.manual import Polarisasi, Satuan
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual
from akuntabel.domain.mutu_manual.register import (
    PILIHAN,
    TERCAPAI,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)
from akuntabel.domain.penulisan import tulis_nilai, tulis_ringkas
from akuntabel.domain.periode import Triwulan


def _setahun(lembar: LembarManual) -> Decimal | None:
    """The target of the whole year."""
    return konsolidasi_periode([(lembar.target.get(t), None) for t in Triwulan], lembar.manual.konsolidasi_periode)[0]


@PER_IKU.catat(
    "TARGET_LEBIH_SERATUS",
    Segi.TERCAPAI,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Target persen di atas 100 hanya ada pada IKU yang nilai terbaiknya disebut.",
    example="persentase peserta yang lulus, target 110%.",
    basis=TERCAPAI,
)
def target_lebih_seratus(lembar: LembarManual) -> Hasil:
    """A percent target above 100, which a share cannot reach."""
    manual = lembar.manual
    if manual.satuan is not Satuan.PERSEN or manual.nilai_terbaik is not None or not lembar.target:
        return None
    lebih = [n for n in lembar.urut if n > SERATUS]
    if not lebih:
        return ()
    return (
        Salah("target", "target lebih dari 100%, sedangkan nilai terbaik yang mungkin tidak disebut.",
              f"{tulis_ringkas(max(lebih))}%", "paling tinggi 100% bila IKU ini bagian dari suatu keseluruhan",
              "Isi `nilai_terbaik` bila memang dapat melebihi 100%; selain itu turunkan target."),
    )  # fmt: skip


@PER_IKU.catat(
    "TARGET_LEBIH_RINGAN",
    Segi.TERCAPAI,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Target setahun tidak lebih ringan daripada target dan realisasi tahun lalu.",
    example="realisasi tahun lalu 80, target tahun lalu 75, target tahun ini 70.",
    basis=Dasar(
        Rujukan("kmk-127-2026", "kualitas target: target di bawah tahun lalu dinilai paling rendah"),
        Keyakinan.SEDANG,
        "Dibaca pada penerapan terbuka; untuk tahun sebelum 2026 dipakai sebagai pertanyaan saja.",
    ),
)
def target_lebih_ringan(lembar: LembarManual) -> Hasil:
    """A target below what was both promised and reached last year."""
    lalu, target = lembar.lalu, _setahun(lembar)
    if lalu is None or lalu.realisasi is None or not isinstance(lalu.target, Decimal) or target is None:
        return None
    polarisasi = lembar.manual.polarisasi
    # A date falls into its own year, so that last year's is earlier by nature.
    if polarisasi is Polarisasi.STABILIZE or lembar.manual.satuan is Satuan.TANGGAL:
        return None
    naik = polarisasi is Polarisasi.MAXIMIZE
    ringan = target < min(lalu.realisasi, lalu.target) if naik else target > max(lalu.realisasi, lalu.target)
    if not ringan:
        return ()
    satuan = lembar.manual.ukuran
    return (
        Salah("target", f"target lebih ringan daripada target dan realisasi {lalu.tahun}.",
              f"target {tulis_nilai(target, satuan)}; {lalu.tahun}: target {tulis_nilai(lalu.target, satuan)}, "
              f"realisasi {tulis_nilai(lalu.realisasi, satuan)}",
              "target yang tidak mundur, atau alasan tertulis",
              "Naikkan target, atau tulis alasannya sebagai pengecualian."),
    )  # fmt: skip


@PER_IKU.catat(
    "TARGET_MELONJAK",
    Segi.TERCAPAI,
    JenisTemuan.SARAN,
    Kepastian.PERLU_DINILAI,
    means="Target tidak jauh melampaui realisasi tahun lalu tanpa penjelasan.",
    example="realisasi tahun lalu 40, target tahun ini 90.",
    basis=PILIHAN,
)
def target_melonjak(lembar: LembarManual) -> Hasil:
    """A target so far above last year's result that it must be explained how it can be reached."""
    lalu, target, batas = lembar.lalu, _setahun(lembar), lembar.pedoman.lonjakan.nilai
    if lalu is None or lalu.realisasi is None or lalu.realisasi <= 0 or target is None:
        return None
    if lembar.manual.polarisasi is not Polarisasi.MAXIMIZE:
        return None
    naik = (target - lalu.realisasi) * SERATUS / lalu.realisasi
    if naik <= batas:
        return ()
    satuan = lembar.manual.satuan
    return (
        Salah("target", f"target {tulis_ringkas(naik)}% di atas realisasi {lalu.tahun}.",
              f"target {tulis_nilai(target, satuan)}, realisasi {lalu.tahun} {tulis_nilai(lalu.realisasi, satuan)}",
              f"paling banyak {tulis_ringkas(batas)}% di atasnya, atau penjelasan",
              "Periksa target, atau tulis bagaimana ia dicapai sebagai pengecualian."),
    )  # fmt: skip
