"""A performance tree checked: every level leads to one above, is measured, and its budget finds its place."""

from collections.abc import Iterator

from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.peta import PetaStrategi, Sasaran
from akuntabel.domain.problem import Problem, SourceRef, Tingkat

TANPA_INDUK = "POHON_TANPA_INDUK"
TANPA_TURUNAN = "POHON_TANPA_TURUNAN"
TANPA_INDIKATOR = "POHON_TANPA_INDIKATOR"
ANGGARAN_TAK_BERTEMPAT = "ANGGARAN_TAK_BERTEMPAT"
ANGGARAN_BERTINGKAT = "ANGGARAN_BERTINGKAT"

ARTI = {
    TANPA_INDUK: "Simpul pohon kinerja tidak menginduk ke simpul di atasnya, misalnya program tanpa sasaran.",
    TANPA_TURUNAN: "Sasaran tanpa program, atau program tanpa kegiatan: tidak ada yang mewujudkannya.",
    TANPA_INDIKATOR: "Simpul pohon kinerja tidak mempunyai indikator, sehingga tidak diukur.",
    ANGGARAN_TAK_BERTEMPAT: "Baris anggaran tidak dapat ditempatkan pada pohon kinerja.",
    ANGGARAN_BERTINGKAT: "Anggaran suatu simpul dan simpul di bawahnya sama-sama ditulis, sehingga terhitung dua kali.",
}
_PETA, _ANGGARAN = SourceRef("peta.yaml"), SourceRef("anggaran.csv")


def masalah_pohon(peta: PetaStrategi) -> tuple[Problem, ...]:
    """Nodes without a node above, without one below where one is needed, and without indicators."""
    return tuple(p for jenjang in peta.perspektif for s in jenjang.sasaran for p in _simpul(peta, s, jenjang.nama))


def _simpul(peta: PetaStrategi, simpul: Sasaran, jenjang: str) -> Iterator[Problem]:
    sebutan = f"{jenjang} «{simpul.kode} {simpul.nama}»"
    tingkat = [p.kode for p in peta.perspektif]
    letak = tingkat.index(peta.jenjang_of(simpul.kode).kode)
    if letak and not simpul.mendukung:
        atas = peta.perspektif[letak - 1].nama.lower()
        yield _masalah(
            TANPA_INDUK, f"{sebutan} tidak berada di bawah {atas} mana pun.", "tanpa induk", f"satu {atas}",
            f"Pindahkan ke bawah {atas} yang didukungnya.",
        )  # fmt: skip
    if letak + 1 < len(tingkat) and not peta.anak(simpul.kode) and not _didukung(peta, simpul.kode):
        bawah = peta.perspektif[letak + 1].nama.lower()
        yield _masalah(
            TANPA_TURUNAN, f"{sebutan} tidak mempunyai {bawah}.", "kosong", f"sedikitnya satu {bawah}",
            f"Tambahkan {bawah} yang mewujudkannya.",
        )  # fmt: skip
    if not simpul.iku:
        yield _masalah(
            TANPA_INDIKATOR, f"{sebutan} tidak mempunyai indikator.", "kosong", "sedikitnya satu indikator",
            "Tambahkan kode indikatornya pada «indikator».",
        )  # fmt: skip


def _didukung(peta: PetaStrategi, kode: str) -> bool:
    return any(kode in s.mendukung for s in peta.sasaran)


def masalah_anggaran_pohon(peta: PetaStrategi, anggaran: Anggaran) -> tuple[Problem, ...]:
    """Budget rows that no node takes, and rows of a node whose parts have rows too."""
    hasil = []
    kode_anggaran = {k.kode for k in anggaran.kegiatan}
    for satu in anggaran.kegiatan:
        if not satu.sasaran:
            hasil.append(
                _masalah(
                    ANGGARAN_TAK_BERTEMPAT, f"Anggaran «{satu.nama}» tidak dapat ditempatkan pada pohon kinerja.",
                    satu.kode or "kode kosong", "kode program, kegiatan, atau sub kegiatan pada peta.yaml",
                    "Tulis kode yang sama dengan peta.yaml pada kolom «kode».", satu.asal or _ANGGARAN,
                )
            )  # fmt: skip
        atas = next((k for k in peta.jalur(satu.kode)[1:] if k in kode_anggaran), "")
        if atas:
            hasil.append(
                _masalah(
                    ANGGARAN_BERTINGKAT, f"Anggaran {satu.kode} sudah termasuk dalam anggaran {atas}.",
                    f"{atas} dan {satu.kode}", "satu jenjang saja untuk setiap cabang",
                    f"Hapus baris {atas}, atau baris-baris di bawahnya.", satu.asal or _ANGGARAN, Tingkat.GALAT,
                )
            )  # fmt: skip
    return tuple(hasil)


def _masalah(
    code: str,
    what: str,
    found: str,
    expected: str,
    remedy: str,
    where: SourceRef = _PETA,
    tingkat: Tingkat = Tingkat.PERINGATAN,
) -> Problem:
    return Problem(code, where, what, found=found, expected=expected, remedy=remedy, tingkat=tingkat)
