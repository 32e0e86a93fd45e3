"""Weights of perspektif that an office sets itself in `kantor.yaml`: every perspektif of the regime, 100 together."""

from decimal import Decimal

from akuntabel.domain.angka import NOL, SERATUS
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.intake import kode
from akuntabel.intake.yaml_teks import PetaYAML
from akuntabel.pedoman import load_rezim, tulis_bobot

BOBOT_PERSPEKTIF = "bobot_perspektif"
"""The choice that may be weights in place of a name."""


def baca_bobot_sendiri(pilihan: PetaYAML, rezim: str) -> str:
    """The weights as the value of a choice; the regime's own where they cannot be taken, which is reported."""
    figur = load_rezim(rezim).bobot_perspektif
    isi = pilihan.peta(BOBOT_PERSPEKTIF, "Bobot perspektif")
    if figur is None or isi is None:
        return "bawaan"
    bobot = {satu: isi.angka(satu, wajib=True) for satu in figur.nilai}
    isi.tutup()
    ada: dict[str, Decimal] = {k: n for k, n in bobot.items() if n is not None}
    if len(ada) < len(bobot):
        return "bawaan"
    jumlah = sum(ada.values(), NOL)
    if jumlah != SERATUS or min(ada.values()) < 0:
        isi.catat.catat(
            kode.BOBOT_TIDAK_SERATUS,
            pilihan.tempat(BOBOT_PERSPEKTIF),
            f"Bobot perspektif berjumlah {tulis_ringkas(jumlah)}, bukan 100.",
            found=f"{' + '.join(tulis_ringkas(n) for n in ada.values())} = {tulis_ringkas(jumlah)}",
            expected="bobot nol atau lebih yang berjumlah 100",
            remedy="Perbaiki bobotnya, atau pakai bobot menurut pedoman.",
        )
        return "bawaan"
    return tulis_bobot(ada)
