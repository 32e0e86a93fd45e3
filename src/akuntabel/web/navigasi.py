"""Where one can go from a unit: in the order of the office's year, each place with the right that it needs.

A part without any place a person may go to is not shown; entry, verification and dialogue stand here in their order
and are filled when they have pages.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.urls import reverse

from akuntabel.domain.hak import Hak
from akuntabel.web.bahasa import dwi

Dwibahasa = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A page of a unit: the name of its address, what it is called, the right it needs.

    `bertahun`: its address holds the year. `induk`: only of a unit that has others below. `juga`: names of addresses
    that belong to the same page.
    """

    rute: str
    sebutan: Dwibahasa
    hak: Hak
    bertahun: bool = False
    induk: bool = False
    juga: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bagian:
    """Pages that belong together."""

    sebutan: Dwibahasa
    tujuan: tuple[Tujuan, ...]


BAGIAN: tuple[Bagian, ...] = (
    Bagian(
        ("Kinerja", "Performance"),
        (
            Tujuan("kartu", ("Kartu kinerja", "Scorecard"), Hak.LIHAT_KINERJA, True, juga=("jelaskan", "iku", "unit")),
            Tujuan("peta", ("Peta strategi", "Strategy map"), Hak.LIHAT_KINERJA, True),
            Tujuan("bawahan", ("Unit bawahan", "Units below"), Hak.LIHAT_KINERJA, True, induk=True),
        ),
    ),
    Bagian(
        ("Perencanaan", "Planning"),
        (
            Tujuan(
                "perjanjian",
                ("Perjanjian Kinerja", "Performance agreement"),
                Hak.LIHAT_KINERJA,
                True,
                juga=("target", "pihak", "bobot", "adendum", "lembar"),
            ),
            Tujuan("cascading", ("Cascading", "Cascading"), Hak.LIHAT_KINERJA, True, induk=True),
            Tujuan("peta_rencana", ("Menyusun peta", "Edit the map"), Hak.SUSUN_RENCANA, True),
            Tujuan(
                "manual_semua",
                ("Manual IKU", "Indicator manuals"),
                Hak.SUSUN_RENCANA,
                True,
                juga=("manual", "riwayat_rencana"),
            ),
            Tujuan("renstra", ("Renstra", "Strategic plan"), Hak.SUSUN_RENCANA, True),
            Tujuan("dasar_hukum", ("Dasar hukum", "Legal bases"), Hak.SUSUN_RENCANA, True),
            Tujuan("paket", ("Pustaka paket", "Library of sets"), Hak.SUSUN_RENCANA, juga=("paket_isi",)),
        ),
    ),
    Bagian(("Pengisian", "Entry"), ()),
    Bagian(("Verifikasi", "Verification"), ()),
    Bagian(("Dialog kinerja", "Performance dialogue"), ()),
    Bagian(
        ("Pengelolaan", "Management"),
        (
            Tujuan(
                "berkas",
                ("Berkas masuk dan keluar", "Files in and out"),
                Hak.EKSPOR_FOLDER,
                juga=("impor", "pratinjau"),
            ),
            Tujuan(
                "orang", ("Orang dan peran", "People and roles"), Hak.KELOLA_PENGGUNA, juga=("satu_orang", "tautan")
            ),
            Tujuan("organisasi", ("Organisasi", "Organisation"), Hak.KELOLA_ORGANISASI),
            Tujuan("audit", ("Jejak audit", "Audit trail"), Hak.LIHAT_AUDIT),
            Tujuan("hak", ("Hak orang", "People's rights"), Hak.LIHAT_HAK),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Butir:
    """A line of the menu."""

    sebutan: str
    alamat: str
    di_sini: bool


def menu_of(
    alamat: str, tahun: int | None, tanya: str, hak: Collection[Hak], *, berbawahan: bool, rute: str
) -> tuple[tuple[str, tuple[Butir, ...]], ...]:
    """The menu of a unit for somebody with these rights; `rute` is the name of the address where they are."""
    hasil = []
    for bagian in BAGIAN:
        butir = tuple(
            Butir(
                dwi(*t.sebutan),
                reverse(t.rute, args=(alamat, tahun) if t.bertahun else (alamat,)) + (tanya if t.bertahun else ""),
                rute in (t.rute, *t.juga),
            )
            for t in bagian.tujuan
            if t.hak in hak and (tahun is not None or not t.bertahun) and (berbawahan or not t.induk)
        )
        if butir:
            hasil.append((dwi(*bagian.sebutan), butir))
    return tuple(hasil)
