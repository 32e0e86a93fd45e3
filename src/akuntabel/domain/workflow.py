"""The states of a Perjanjian Kinerja and of its amendments, and every step from one to another: one table.

Screens, actions, the guide and the tests read `PERALIHAN`; nothing else says who may do what when.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from akuntabel.domain.hak import Hak


class JenisNaskah(StrEnum):
    """What goes through the states: the agreement of a year, or one document that amends it."""

    PERJANJIAN = "perjanjian"
    ADENDUM = "adendum"


class Keadaan(StrEnum):
    """Where a document stands."""

    DRAF = "draf"
    DIUSULKAN = "diusulkan"
    DISEPAKATI = "disepakati"
    DITANDATANGANI = "ditandatangani"
    DIUBAH = "diubah"
    DIGANTI = "diganti"
    DITARIK = "ditarik"


class Langkah(StrEnum):
    """What somebody does with a document."""

    USULKAN = "usulkan"
    TARIK = "tarik"
    KEMBALIKAN = "kembalikan"
    SEPAKATI = "sepakati"
    TANDA_TANGANI = "tanda_tangani"
    UBAH = "ubah"
    GANTI = "ganti"
    SUSUN_PENGGANTI = "susun_pengganti"
    BATALKAN = "batalkan"


class Syarat(StrEnum):
    """What must hold before a step."""

    LENGKAP = "lengkap"
    BERNOMOR = "bernomor"
    BERALASAN = "beralasan"
    BUKAN_PENGUSUL = "bukan_pengusul"
    BUKAN_PENYEPAKAT = "bukan_penyepakat"
    PERJANJIAN_BERLAKU = "perjanjian_berlaku"
    LEWAT_ADENDUM = "lewat_adendum"


ALASAN_SYARAT: dict[Syarat, str] = {
    Syarat.LENGKAP: "Isinya belum lengkap atau belum benar; lihat masalahnya.",
    Syarat.BERNOMOR: "Nomor, tanggal, atau pihak yang menandatangani belum ada.",
    Syarat.BERALASAN: "Alasan wajib ditulis.",
    Syarat.BUKAN_PENGUSUL: "Yang mengusulkan tidak boleh menyepakati, mengembalikan, atau menandatangani.",
    Syarat.BUKAN_PENYEPAKAT: "Yang menyepakati tidak boleh menandatangani; perjanjian dibuat dua pihak.",
    Syarat.PERJANJIAN_BERLAKU: "Perjanjian Kinerja belum ditandatangani, sehingga belum dapat diubah dengan adendum.",
    Syarat.LEWAT_ADENDUM: "Perjanjian yang ditandatangani hanya berubah lewat adendum.",
}
"""Why a step is refused, for people."""


@dataclass(frozen=True, slots=True)
class Peralihan:
    """One row of the table: the step, from which state to which, the right that it takes, and what must hold.

    `entri` is the name of its entry in the audit trail.
    """

    naskah: JenisNaskah
    langkah: Langkah
    dari: Keadaan
    ke: Keadaan
    hak: Hak
    syarat: tuple[Syarat, ...]
    entri: str

    @property
    def beralasan(self) -> bool:
        """Whether a reason must be given."""
        return Syarat.BERALASAN in self.syarat

    @property
    def orang_lain(self) -> bool:
        """Whether somebody else must take it than who took an earlier one."""
        return bool({Syarat.BUKAN_PENGUSUL, Syarat.BUKAN_PENYEPAKAT} & set(self.syarat))


_P, _A = JenisNaskah.PERJANJIAN, JenisNaskah.ADENDUM
_K, _L, _S = Keadaan, Langkah, Syarat
_USULKAN, _SEPAKATI, _TANDA = Hak.USULKAN_PERJANJIAN, Hak.SEPAKATI_PERJANJIAN, Hak.TANDA_TANGANI_PERJANJIAN
_ORANG_LAIN = (_S.BUKAN_PENGUSUL,)
_KEMBALI = (_S.BUKAN_PENGUSUL, _S.BERALASAN)
_TANDA_SYARAT = (_S.BUKAN_PENGUSUL, _S.BUKAN_PENYEPAKAT)

PERALIHAN: tuple[Peralihan, ...] = (
    Peralihan(_P, _L.USULKAN, _K.DRAF, _K.DIUSULKAN, _USULKAN, (_S.LENGKAP, _S.BERNOMOR), "perjanjian.proposed"),
    Peralihan(_P, _L.TARIK, _K.DIUSULKAN, _K.DRAF, _USULKAN, (), "perjanjian.withdrawn"),
    Peralihan(_P, _L.KEMBALIKAN, _K.DIUSULKAN, _K.DRAF, _SEPAKATI, _KEMBALI, "perjanjian.returned"),
    Peralihan(_P, _L.SEPAKATI, _K.DIUSULKAN, _K.DISEPAKATI, _SEPAKATI, _ORANG_LAIN, "perjanjian.agreed"),
    Peralihan(_P, _L.KEMBALIKAN, _K.DISEPAKATI, _K.DRAF, _TANDA, _KEMBALI, "perjanjian.returned"),
    Peralihan(_P, _L.TANDA_TANGANI, _K.DISEPAKATI, _K.DITANDATANGANI, _TANDA, _TANDA_SYARAT, "perjanjian.signed"),
    Peralihan(_P, _L.UBAH, _K.DITANDATANGANI, _K.DIUBAH, _TANDA, (_S.LEWAT_ADENDUM,), "perjanjian.amended"),
    Peralihan(_P, _L.UBAH, _K.DIUBAH, _K.DIUBAH, _TANDA, (_S.LEWAT_ADENDUM,), "perjanjian.amended"),
    Peralihan(_P, _L.GANTI, _K.DITANDATANGANI, _K.DIGANTI, _TANDA, (_S.BERALASAN,), "perjanjian.replaced"),
    Peralihan(_P, _L.GANTI, _K.DIUBAH, _K.DIGANTI, _TANDA, (_S.BERALASAN,), "perjanjian.replaced"),
    Peralihan(_P, _L.SUSUN_PENGGANTI, _K.DIGANTI, _K.DRAF, _USULKAN, (), "perjanjian.reopened"),
    Peralihan(
        _A,
        _L.USULKAN,
        _K.DRAF,
        _K.DIUSULKAN,
        _USULKAN,
        (_S.PERJANJIAN_BERLAKU, _S.LENGKAP, _S.BERNOMOR),
        "adendum.proposed",
    ),
    Peralihan(_A, _L.BATALKAN, _K.DRAF, _K.DITARIK, _USULKAN, (_S.BERALASAN,), "adendum.cancelled"),
    Peralihan(_A, _L.TARIK, _K.DIUSULKAN, _K.DRAF, _USULKAN, (), "adendum.withdrawn"),
    Peralihan(_A, _L.KEMBALIKAN, _K.DIUSULKAN, _K.DRAF, _SEPAKATI, _KEMBALI, "adendum.returned"),
    Peralihan(_A, _L.SEPAKATI, _K.DIUSULKAN, _K.DISEPAKATI, _SEPAKATI, _ORANG_LAIN, "adendum.agreed"),
    Peralihan(_A, _L.KEMBALIKAN, _K.DISEPAKATI, _K.DRAF, _TANDA, _KEMBALI, "adendum.returned"),
    Peralihan(
        _A,
        _L.TANDA_TANGANI,
        _K.DISEPAKATI,
        _K.DITANDATANGANI,
        _TANDA,
        (*_TANDA_SYARAT, _S.PERJANJIAN_BERLAKU),
        "adendum.signed",
    ),
)
"""Every step there is; a step that is not here cannot be taken."""

TERBUKA = frozenset({Keadaan.DRAF})
"""States in which a document may still be written."""
BERLAKU = frozenset({Keadaan.DITANDATANGANI, Keadaan.DIUBAH})
"""States in which a document binds."""


@dataclass(frozen=True, slots=True)
class LangkahTercatat:
    """A step that was taken: by whom (their key), and to which state it led."""

    langkah: Langkah
    ke: Keadaan
    pelaku: int


def peralihan_of(naskah: JenisNaskah, langkah: Langkah, dari: Keadaan) -> Peralihan | None:
    """The row of a step out of a state; None where the table has none."""
    return next((p for p in PERALIHAN if (p.naskah, p.langkah, p.dari) == (naskah, langkah, dari)), None)


def peralihan_dari(naskah: JenisNaskah, dari: Keadaan) -> tuple[Peralihan, ...]:
    """Every step that people may take out of a state, in the order of the table; what follows by itself is left out."""
    semua = (p for p in PERALIHAN if (p.naskah, p.dari) == (naskah, dari))
    return tuple(p for p in semua if Syarat.LEWAT_ADENDUM not in p.syarat)


def keadaan_of(riwayat: Sequence[LangkahTercatat]) -> Keadaan:
    """Where a document stands after its steps; one without any is a draft."""
    return riwayat[-1].ke if riwayat else Keadaan.DRAF


def pelaku_terakhir(riwayat: Sequence[LangkahTercatat], langkah: Langkah) -> int | None:
    """Who last took a step; None where nobody did."""
    return next((r.pelaku for r in reversed(riwayat) if r.langkah is langkah), None)


def syarat_tak_terpenuhi(
    peralihan: Peralihan,
    riwayat: Sequence[LangkahTercatat],
    pelaku: int,
    terpenuhi: Collection[Syarat],
) -> tuple[Syarat, ...]:
    """What keeps a person from a step: the conditions about people by the history, all others as they were found.

    Who proposed neither agrees nor signs, and who agreed does not sign: one person never makes what they check.
    """
    lawan = {Syarat.BUKAN_PENGUSUL: Langkah.USULKAN, Syarat.BUKAN_PENYEPAKAT: Langkah.SEPAKATI}
    return tuple(
        s
        for s in peralihan.syarat
        if (pelaku_terakhir(riwayat, lawan[s]) == pelaku if s in lawan else s not in terpenuhi)
    )
