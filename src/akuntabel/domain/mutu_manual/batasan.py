"""Checks of bounds, scale, worst value and the conversion to 120: whether they stand on something."""

from collections.abc import Callable
from itertools import pairwise

from akuntabel.domain.angka import NOL, SERATUS
from akuntabel.domain.capaian import (
    capaian_maximize,
    capaian_minimize,
    capaian_stabilize,
    target_maksimum_tercapai,
)
from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual
from akuntabel.domain.mutu_manual.register import (
    TERCAPAI,
    TERUKUR,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.register import aturan_of


def _aturan(fungsi: Callable[..., object]) -> Dasar:
    """The authority of a registered rule."""
    satu = aturan_of(f"{fungsi.__module__.rsplit('.', 1)[-1]}.{fungsi.__name__}")
    return Dasar(satu.rujukan, satu.keyakinan, satu.catatan)


@PER_IKU.catat(
    "TARGET_NOL_TANPA_TERBURUK",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="IKU minimize bertarget nol menyebut realisasi terburuk di atas nol.",
    example="minimize, target 0, tanpa `realisasi_terburuk`.",
    basis=_aturan(capaian_minimize),
)
def target_nol_tanpa_terburuk(lembar: LembarManual) -> Hasil:
    """A minimize IKU whose capaian is not defined at its own target."""
    manual = lembar.manual
    if manual.polarisasi is not Polarisasi.MINIMIZE or NOL not in lembar.urut:
        return None
    if manual.realisasi_terburuk is not None and manual.realisasi_terburuk > 0:
        return ()
    return (
        Salah(
            "realisasi_terburuk",
            "target nol pada polarisasi minimize, tetapi realisasi terburuk tidak ada.",
            "kosong" if manual.realisasi_terburuk is None else tulis_ringkas(manual.realisasi_terburuk),
            "realisasi yang berindeks 0, lebih besar dari nol",
            "Isi `realisasi_terburuk`, misalnya jumlah tertinggi yang pernah terjadi.",
        ),
    )


@PER_IKU.catat(
    "TARGET_NOL_TAK_TERHITUNG",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="IKU maximize dan stabilize tidak bertarget nol.",
    example="maximize, target 0.",
    basis=_aturan(capaian_maximize),
)
def target_nol_tak_terhitung(lembar: LembarManual) -> Hasil:
    """A target of zero where realisasi is divided by it."""
    if lembar.manual.polarisasi is Polarisasi.MINIMIZE or not lembar.target:
        return None
    if NOL not in lembar.urut:
        return ()
    return (
        Salah(
            "target",
            f"target nol pada polarisasi {lembar.manual.polarisasi.value}: capaian tidak terdefinisi.",
            "0",
            "target di atas nol, N/A bila tidak diukur, atau polarisasi minimize",
            "Tulis N/A bila IKU belum diukur pada triwulan itu; selain itu ubah bentuk targetnya.",
        ),
    )


@PER_IKU.catat(
    "SKALA_TIDAK_WAJAR",
    Segi.TERUKUR,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Skala stabilize tidak turun, dan meliputi kedekatan 0 sampai 100.",
    example="`skala: [[50, 100], [90, 80]]`.",
    basis=_aturan(capaian_stabilize),
)
def skala_tidak_wajar(lembar: LembarManual) -> Hasil:
    """A scale on which coming nearer to the target gives less, or that leaves a part of the range open."""
    skala = lembar.manual.skala
    if skala is None or lembar.manual.polarisasi is not Polarisasi.STABILIZE:
        return None
    titik = ", ".join(f"{tulis_ringkas(x)} → {tulis_ringkas(y)}" for x, y in skala)
    hasil = []
    if any(b[1] < a[1] for a, b in pairwise(skala)):
        hasil.append(
            Salah("skala", "indeks pada skala turun menjelang target.", titik, "indeks yang tidak turun",
                  "Urutkan skala: makin dekat, makin tinggi indeksnya.")
        )  # fmt: skip
    if skala[0][0] > NOL or skala[-1][0] < SERATUS:
        hasil.append(
            Salah("skala", "skala tidak meliputi 0 sampai 100.", titik, "titik pertama 0 dan titik terakhir 100",
                  "Tambahkan titik 0 dan 100.")
        )  # fmt: skip
    return hasil


@PER_IKU.catat(
    "ISIAN_TAK_BERGUNA",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Skala hanya ada pada stabilize, realisasi terburuk hanya pada minimize, konversi 120 tidak pada stabilize.",
    example="maximize dengan `skala:`.",
    basis=TERUKUR,
)
def isian_tak_berguna(lembar: LembarManual) -> Hasil:
    """Attributes that the polarity never reads: whoever wrote them expected another result."""
    manual = lembar.manual
    lebih = {
        "skala": manual.skala is not None and manual.polarisasi is not Polarisasi.STABILIZE,
        "realisasi_terburuk": manual.realisasi_terburuk is not None and manual.polarisasi is not Polarisasi.MINIMIZE,
        "konversi_120": manual.konversi_120 and manual.polarisasi is Polarisasi.STABILIZE,
    }
    if manual.skala is None and manual.realisasi_terburuk is None and not manual.konversi_120:
        return None
    return tuple(
        Salah(
            atribut,
            f"`{atribut}` tidak dipakai pada polarisasi {manual.polarisasi.value}.",
            atribut,
            "hanya isian yang dipakai polarisasinya",
            "Hapus isian itu, atau perbaiki polarisasinya.",
        )
        for atribut, salah in lebih.items()
        if salah
    )


@PER_IKU.catat(
    "KONVERSI_TANPA_NILAI_TERBAIK",
    Segi.TERCAPAI,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Konversi 120 hanya dipakai bila target akhir adalah nilai terbaik yang mungkin.",
    example="`konversi_120: ya`, target 90, `nilai_terbaik: 100`.",
    basis=_aturan(target_maksimum_tercapai),
)
def konversi_tanpa_nilai_terbaik(lembar: LembarManual) -> Hasil:
    """A conversion to the highest index where the target could still be surpassed."""
    manual = lembar.manual
    if not manual.konversi_120 or not lembar.target:
        return None
    akhir, terbaik = lembar.urut[-1], manual.nilai_terbaik
    if terbaik is None:
        return (
            Salah("konversi_120", "konversi 120 berlaku, tetapi nilai terbaik yang mungkin tidak disebut.",
                  f"target {tulis_ringkas(akhir)}", f"nilai_terbaik: {tulis_ringkas(akhir)}",
                  "Isi `nilai_terbaik`; bila target masih dapat dilampaui, hapus konversi_120."),
        )  # fmt: skip
    if akhir == terbaik:
        return ()
    return (
        Salah("konversi_120", "konversi 120 berlaku, padahal target bukan nilai terbaik yang mungkin.",
              f"target {tulis_ringkas(akhir)}, nilai terbaik {tulis_ringkas(terbaik)}", "target = nilai terbaik",
              "Naikkan target sampai nilai terbaik, atau hapus konversi_120."),
    )  # fmt: skip


@PER_IKU.catat(
    "TARGET_MELAMPAUI_NILAI_TERBAIK",
    Segi.TERCAPAI,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Target tidak melampaui nilai terbaik yang mungkin.",
    example="bagian dari seluruh Wajib Pajak, target 105%, `nilai_terbaik: 100`.",
    basis=TERCAPAI,
)
def target_melampaui_nilai_terbaik(lembar: LembarManual) -> Hasil:
    """A target that nobody can reach."""
    manual, terbaik = lembar.manual, lembar.manual.nilai_terbaik
    if terbaik is None or not lembar.target or manual.polarisasi is Polarisasi.STABILIZE:
        return None
    naik = manual.polarisasi is Polarisasi.MAXIMIZE
    lebih = [n for n in lembar.urut if (n > terbaik if naik else n < terbaik)]
    if not lebih:
        return ()
    return (
        Salah("target", "target melampaui nilai terbaik yang mungkin.", tulis_ringkas(lebih[0]),
              f"{'paling tinggi' if naik else 'paling rendah'} {tulis_ringkas(terbaik)}",
              "Perbaiki target, atau `nilai_terbaik` pada manual."),
    )  # fmt: skip


@PER_IKU.catat(
    "BATAS_ATAS_TANPA_RUJUKAN",
    Segi.TERUKUR,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Batas atas yang lain daripada rezim bersumber: `rujukan`, dan `keyakinan` untuk batas_atas.",
    example="`batas_atas: 110` tanpa `keyakinan: {batas_atas: …}`.",
    basis=Dasar(
        Rujukan("kebiasaan-kemenkeu", "batas indeks ditetapkan rezim; penyimpangan per IKU harus bersumber"),
        Keyakinan.RENDAH,
        "Naskah rezim tidak terbaca; batas 120 dikenal dari laporan kinerja.",
    ),
)
def batas_atas_tanpa_rujukan(lembar: LembarManual) -> Hasil:
    """A cap of its own, on nobody's authority."""
    manual = lembar.manual
    if manual.batas_atas is None:
        return None
    if manual.rujukan and "batas_atas" in manual.keyakinan:
        return ()
    return (
        Salah("batas_atas", "batas atas diganti tanpa sumber.", tulis_ringkas(manual.batas_atas),
              "rujukan beserta keyakinan batas_atas", "Isi `rujukan` dan `keyakinan: {batas_atas: …}`."),
    )  # fmt: skip
