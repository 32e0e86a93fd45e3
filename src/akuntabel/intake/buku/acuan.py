"""The plan of an office that the preview computes with, out of its files and the set that it names."""

from collections.abc import Iterator
from pathlib import Path

from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.buku.pratinjau_penentu import Acuan, AngkaRezim
from akuntabel.intake.kantor import baca_kantor
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun, baca_manual
from akuntabel.intake.peta import baca_peta
from akuntabel.intake.target import baca_target
from akuntabel.intake.warisan import IsiPaket, baca_paket, baca_paket_sendiri
from akuntabel.paket import kode_paket
from akuntabel.pedoman import kode_rezim, load_rezim, pilihan_rezim
from akuntabel.pedoman.rezim import BAWAAN


def acuan_of(kumpulan: Kumpulan, folder: Path) -> Acuan:
    """The plan of an office as far as it can be read; what is wrong with it is said when the office is checked."""
    diam = Pencatat()
    kantor = baca_kantor(kumpulan, diam)
    paket = _paket(kantor.paket if kantor else "", folder)
    manual = dict(paket.manual) if paket else {}
    manual.update(baca_manual(kumpulan, kumpulan.di_folder("manual", ".yaml"), diam))
    peta = baca_peta(kumpulan, diam) if "peta.yaml" in kumpulan else paket.peta if paket else None
    kode_iku = peta.kode_iku if peta else tuple(baca_target(kumpulan, ManualTahun(manual), diam)) if manual else ()
    rezim = kantor.rezim if kantor and kantor.rezim else kode_rezim()[0]
    return Acuan(
        tuple(dict.fromkeys(kode_iku)),
        manual,
        load_rezim(rezim).skala_stabilize.nilai,
        tuple(_semua_rezim()),
        kantor.paket if kantor else "",
    )


def _semua_rezim() -> Iterator[AngkaRezim]:
    """What the preview takes from every regime, under each choice of bounds that it offers."""
    for rezim in kode_rezim():
        for pilihan in pilihan_rezim(rezim).get("batas", (BAWAAN,)):
            figur = load_rezim(rezim, {} if pilihan == BAWAAN else {"batas": pilihan})
            sebut = "" if pilihan == BAWAAN else pilihan
            yield AngkaRezim(rezim, sebut, figur.batas.nilai, figur.skala_stabilize.nilai)


def _paket(kode: str, folder: Path) -> IsiPaket | None:
    if kode.startswith("./"):
        return baca_paket_sendiri(folder, kode)
    return baca_paket(kode) if kode in kode_paket() else None
