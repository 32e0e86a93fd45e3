"""What may no longer be written: the files of an agreement that was proposed, and amendments on their way."""

from collections.abc import Mapping

from akuntabel.domain.workflow import TERBUKA, Keadaan
from akuntabel.intake.adendum import BERKAS, BERKAS_TARGET
from akuntabel.intake.sunting_adendum import adendum_tertulis, beda_adendum
from akuntabel.intake.sunting_yaml import isi_yaml
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.perjanjian import PERJANJIAN, keadaan_naskah

BERKAS_TERKUNCI = ("perjanjian.yaml", "target.csv", "inisiatif.csv")
"""Files that the agreement itself is made of; nobody changes them between proposal and replacement."""
KANTOR = "kantor.yaml"
"""The file of the office: only its choice of guideline and weights is part of the agreement."""
_TETAP_TERBUKA = TERBUKA | {Keadaan.DITARIK}


def alasan_terkunci(unit: int, tahun: int, berubah: Mapping[str, bytes | None]) -> tuple[str, ...]:
    """Why these files may not be saved, in sentences for people; empty where they may."""
    keadaan = keadaan_naskah(unit, tahun)
    pk = keadaan.get(PERJANJIAN, Keadaan.DRAF)
    alasan = []
    if pk not in TERBUKA:
        alasan += [
            f"«{nama}» terkunci: Perjanjian Kinerja sudah {pk.value}. {_JALAN[pk]}"
            for nama in BERKAS_TERKUNCI
            if nama in berubah
        ]
        if _pedoman(berkas_of(unit, tahun)) != _pedoman(berubah) and KANTOR in berubah:
            alasan.append(f"Rezim dan pilihan bobot terkunci: Perjanjian Kinerja sudah {pk.value}. {_JALAN[pk]}")
    if keadaan and berubah.keys() & {BERKAS, BERKAS_TARGET}:
        alasan += _alasan_adendum(unit, tahun, keadaan, berubah)
    return tuple(alasan)


def _pedoman(berkas: Mapping[str, bytes | None]) -> tuple[object, ...]:
    """What `kantor.yaml` chooses of the guideline."""
    milik = berkas.get(KANTOR)
    isi = isi_yaml({KANTOR: milik}, KANTOR) if milik is not None else {}
    return isi.get("rezim", ""), isi.get("pilihan", "")


_JALAN = {
    Keadaan.DIUSULKAN: "Tarik kembali usulannya dahulu.",
    Keadaan.DISEPAKATI: "Mintalah dikembalikan menjadi draf dahulu.",
    Keadaan.DITANDATANGANI: "Target hanya berubah lewat adendum.",
    Keadaan.DIUBAH: "Target hanya berubah lewat adendum.",
    Keadaan.DIGANTI: "Mulailah perjanjian penggantinya dahulu.",
}


def _alasan_adendum(
    unit: int, tahun: int, keadaan: Mapping[str, Keadaan], berubah: Mapping[str, bytes | None]
) -> list[str]:
    lama_berkas = berkas_of(unit, tahun)
    baru_berkas = {n: i for n, i in {**lama_berkas, **berubah}.items() if i is not None}
    lama, baru = adendum_tertulis(lama_berkas), adendum_tertulis(baru_berkas)
    jalan = [n for n, k in keadaan.items() if n != PERJANJIAN and k not in _TETAP_TERBUKA]
    alasan = [
        f"Adendum {n} terkunci: sudah {keadaan[n].value}, sehingga isinya tidak dapat diubah."
        for n in beda_adendum(lama, baru, jalan)
    ]
    if keadaan.get(PERJANJIAN, Keadaan.DRAF) not in TERBUKA:
        berlaku = [n for n, a in {**lama, **baru}.items() if not a.rancangan and n not in jalan]
        alasan += [
            f"Adendum {n} belum ditandatangani di sini; tulislah sebagai rancangan, lalu usulkan."
            for n in beda_adendum(lama, baru, berlaku)
        ]
    return alasan
