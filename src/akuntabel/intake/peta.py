"""`peta.yaml`: the strategy map or performance tree, of a ready-made set or of the office itself."""

from dataclasses import dataclass, field

from akuntabel.domain.periksa_pohon import masalah_pohon
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.pohon_kinerja import KUNCI_AKAR, LetakSimpul, baca_pohon_kinerja
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml

BERKAS = "peta.yaml"


@dataclass(frozen=True, slots=True)
class _Letak:
    """Every code of the map with its place, in order: what the map defines, and what its arrows name."""

    perspektif: list[tuple[str, SourceRef]] = field(default_factory=list)
    sasaran: list[tuple[str, SourceRef]] = field(default_factory=list)
    iku: list[tuple[str, SourceRef]] = field(default_factory=list)
    mendukung: list[tuple[str, str, SourceRef]] = field(default_factory=list)


def baca_peta(kumpulan: Kumpulan, catat: Pencatat) -> PetaStrategi | None:
    """The map; None where the file is absent or broken."""
    akar = baca_yaml(kumpulan, BERKAS, catat)
    if akar is None:
        return None
    if any(akar.ada(kunci) for kunci in KUNCI_AKAR):
        return _pohon(akar, kumpulan, catat)
    letak = _Letak()
    hasil = PetaStrategi(
        akar.teks("nama"),
        tuple(_perspektif(isi, letak) for isi in akar.daftar_peta("perspektif")),
        akar.teks("catatan"),
    )
    akar.tutup()
    _kembar("Kode perspektif", letak.perspektif, catat)
    _kembar("Kode sasaran", letak.sasaran, catat)
    _kembar("Kode IKU", letak.iku, catat)
    _mendukung(letak, catat)
    if not hasil.kode_iku:
        catat.catat(
            kode.ISIAN_WAJIB,
            kumpulan.asal(BERKAS),
            "Peta strategi tidak memuat satu IKU pun.",
            found="kosong",
            expected="perspektif, sasaran, dan kode IKU",
            remedy="Isi peta strategi, atau pakai paket.",
        )
        return None
    return hasil


def _pohon(akar: PetaYAML, kumpulan: Kumpulan, catat: Pencatat) -> PetaStrategi | None:
    """A performance tree; beside perspektif it would be two maps at once."""
    if akar.ada("perspektif"):
        catat.catat(
            kode.CARA_BERCAMPUR,
            akar.tempat("perspektif"),
            "peta.yaml memuat perspektif dan juga pohon kinerja.",
            found="perspektif dan tujuan",
            expected="perspektif (peta strategi) saja, atau tujuan (pohon kinerja) saja",
            remedy="Hapus salah satunya.",
        )
        return None
    letak = LetakSimpul()
    hasil = baca_pohon_kinerja(akar, letak)
    akar.tutup()
    _kembar("Kode", letak.simpul, catat)
    _kembar("Kode indikator", letak.indikator, catat)
    _mendukung(_Letak(sasaran=letak.simpul, mendukung=letak.mendukung), catat)
    catat.tambah(masalah_pohon(hasil))
    if not hasil.kode_iku:
        catat.catat(
            kode.ISIAN_WAJIB,
            kumpulan.asal(BERKAS),
            "Pohon kinerja tidak memuat satu indikator pun.",
            found="kosong",
            expected="kode indikator pada tujuan, sasaran, program, kegiatan, atau sub kegiatan",
            remedy="Isi «indikator», atau pakai paket.",
        )
        return None
    return hasil


def _perspektif(isi: PetaYAML, letak: _Letak) -> Perspektif:
    hasil = Perspektif(
        isi.teks("kode", wajib=True),
        isi.teks("nama", wajib=True),
        tuple(_sasaran(s, letak) for s in isi.daftar_peta("sasaran")),
    )
    letak.perspektif.append((hasil.kode, isi.tempat("kode")))
    isi.tutup()
    return hasil


def _sasaran(isi: PetaYAML, letak: _Letak) -> Sasaran:
    hasil = Sasaran(
        isi.teks("kode", wajib=True),
        isi.teks("nama", wajib=True),
        isi.daftar_teks("iku"),
        isi.daftar_teks("mendukung"),
        isi.teks("pernyataan"),
    )
    letak.sasaran.append((hasil.kode, isi.tempat("kode")))
    letak.iku.extend((kode_iku, isi.tempat("iku")) for kode_iku in hasil.iku)
    letak.mendukung.extend((hasil.kode, tujuan, isi.tempat("mendukung")) for tujuan in hasil.mendukung)
    isi.tutup()
    return hasil


def _kembar(sebutan: str, milik: list[tuple[str, SourceRef]], catat: Pencatat) -> None:
    """A code that is used again is reported once, where it is used last."""
    kode_kode = [satu for satu, _ in milik]
    for satu, asal in dict(milik).items():
        if kode_kode.count(satu) > 1:
            catat.catat(
                kode.KODE_GANDA,
                asal,
                f"{sebutan} «{satu}» dipakai {kode_kode.count(satu)} kali.",
                found=satu,
                expected="setiap kode satu kali",
                remedy="Beri kode yang berbeda, atau hapus yang kembar.",
            )


def _mendukung(letak: _Letak, catat: Pencatat) -> None:
    dikenal = {satu for satu, _ in letak.sasaran}
    for sasaran, tujuan, asal in letak.mendukung:
        if tujuan not in dikenal:
            catat.catat(
                kode.KODE_TIDAK_DIKENAL,
                asal,
                f"Sasaran {sasaran} mendukung sasaran «{tujuan}», yang tidak ada pada peta.",
                found=tujuan,
                expected=", ".join(sorted(dikenal)),
                remedy="Perbaiki kode pada «mendukung».",
            )
