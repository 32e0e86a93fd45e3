"""Reference page of the states of an agreement: the table of steps as the program itself reads it."""

from collections.abc import Iterable

from susun_md import halaman, tabel

from akuntabel.domain.hak import HAK_PERAN, Hak
from akuntabel.domain.workflow import ALASAN_SYARAT, PERALIHAN, JenisNaskah, Peralihan, Syarat
from akuntabel.web.sebutan import SEBUTAN_HAK, SEBUTAN_LANGKAH, SEBUTAN_PERAN

_JUDUL = {JenisNaskah.PERJANJIAN: "Perjanjian Kinerja", JenisNaskah.ADENDUM: "Adendum"}


def halaman_perjanjian() -> str:
    """Every step of both kinds of document: from, to, right, roles that hold it, conditions."""
    return halaman(
        "Keadaan Perjanjian Kinerja",
        "Setiap langkah yang ada. Layar, peladen, dan uji membaca tabel yang sama; yang tidak ada di sini tidak dapat "
        "dilakukan siapa pun. Larangan atas seseorang selalu menang atas perannya. Caranya: [Perjanjian Kinerja di "
        "web](../panduan/perjanjian-di-web.md).",
        *(f"## {_JUDUL[jenis]}\n\n{_tabel(p for p in PERALIHAN if p.naskah is jenis)}" for jenis in JenisNaskah),
        "## Syarat\n\n" + tabel(("Syarat", "Bila tidak terpenuhi"), [(_sebut(s), ALASAN_SYARAT[s]) for s in Syarat]),
    )


def _tabel(baris: Iterable[Peralihan]) -> str:
    isi = [
        (
            SEBUTAN_LANGKAH[p.langkah][0],
            p.dari.value,
            p.ke.value,
            SEBUTAN_HAK[p.hak][0],
            _peran(p.hak),
            ", ".join(map(_sebut, p.syarat)) or "–",
            f"`{p.entri}`",
        )
        for p in baris
    ]
    return tabel(("Langkah", "Dari", "Ke", "Hak", "Peran", "Syarat", "Entri audit"), isi)


def _peran(hak: Hak) -> str:
    return ", ".join(SEBUTAN_PERAN[peran][0] for peran, milik in HAK_PERAN.items() if hak in milik)


def _sebut(syarat: Syarat) -> str:
    return syarat.value.replace("_", " ")
