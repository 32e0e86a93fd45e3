"""`peta.yaml`: the strategy map, of a ready-made set or of the office itself."""

from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import Kumpulan
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml

BERKAS = "peta.yaml"


def baca_peta(kumpulan: Kumpulan, catat: Pencatat) -> PetaStrategi | None:
    """The map; None where the file is absent or broken."""
    akar = baca_yaml(kumpulan, BERKAS, catat)
    if akar is None:
        return None
    hasil = PetaStrategi(akar.teks("nama"), tuple(_perspektif(isi) for isi in akar.daftar_peta("perspektif")))
    akar.tutup()
    asal = kumpulan.asal(BERKAS)
    _kembar("Kode perspektif", [p.kode for p in hasil.perspektif], asal, catat)
    _kembar("Kode sasaran", [s.kode for s in hasil.sasaran], asal, catat)
    _kembar("Kode IKU", list(hasil.kode_iku), asal, catat)
    _mendukung(hasil, asal, catat)
    if not hasil.kode_iku:
        catat.catat(
            kode.ISIAN_WAJIB,
            asal,
            "Peta strategi tidak memuat satu IKU pun.",
            found="kosong",
            expected="perspektif, sasaran, dan kode IKU",
            remedy="Isi peta strategi, atau pakai paket.",
        )
        return None
    return hasil


def _perspektif(isi: PetaYAML) -> Perspektif:
    hasil = Perspektif(
        isi.teks("kode", wajib=True),
        isi.teks("nama", wajib=True),
        tuple(_sasaran(s) for s in isi.daftar_peta("sasaran")),
    )
    isi.tutup()
    return hasil


def _sasaran(isi: PetaYAML) -> Sasaran:
    hasil = Sasaran(
        isi.teks("kode", wajib=True),
        isi.teks("nama", wajib=True),
        isi.daftar_teks("iku"),
        isi.daftar_teks("mendukung"),
        isi.teks("pernyataan"),
    )
    isi.tutup()
    return hasil


def _kembar(sebutan: str, kode_kode: list[str], asal: SourceRef, catat: Pencatat) -> None:
    for satu in dict.fromkeys(k for k in kode_kode if kode_kode.count(k) > 1):
        catat.catat(
            kode.KODE_GANDA,
            asal,
            f"{sebutan} «{satu}» dipakai {kode_kode.count(satu)} kali.",
            found=satu,
            expected="setiap kode satu kali",
            remedy="Beri kode yang berbeda, atau hapus yang kembar.",
        )


def _mendukung(peta: PetaStrategi, asal: SourceRef, catat: Pencatat) -> None:
    dikenal = {s.kode for s in peta.sasaran}
    for sasaran in peta.sasaran:
        for tujuan in sasaran.mendukung:
            if tujuan not in dikenal:
                catat.catat(
                    kode.KODE_TIDAK_DIKENAL,
                    asal,
                    f"Sasaran {sasaran.kode} mendukung sasaran «{tujuan}», yang tidak ada pada peta.",
                    found=tujuan,
                    expected=", ".join(sorted(dikenal)),
                    remedy="Perbaiki kode pada «mendukung».",
                )
