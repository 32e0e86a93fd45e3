"""The organisation as it is, and as it was held and known on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from akuntabel.records.models import PerubahanOrganisasi, Unit, VersiUnit


@dataclass(frozen=True, slots=True)
class UnitTercatat:
    """A unit as a version of it says: `alamat` is the path of codes from the top, `jalur` that of keys."""

    kunci: int
    kode: str
    nama: str
    jenis: str
    induk: int | None
    alamat: str
    jalur: tuple[int, ...]

    @property
    def alamat_bawah(self) -> str:
        """The address without the top: where the unit stands in the folder of its tree."""
        return self.alamat.partition("/")[2]


def jalur_of(unit: int) -> tuple[int, ...]:
    """The keys from the top down to a unit."""
    satu = Unit.objects.with_tree_fields().filter(pk=unit).first()
    return tuple(getattr(satu, "tree_path")) if satu else ()  # noqa: B009


def susunan(per: date | None = None, diketahui: datetime | None = None) -> tuple[UnitTercatat, ...]:
    """Every unit that stands on a day, uppers before lowers, as was known at a moment; of today and now by default.

    Two queries, whatever the number of units.
    """
    kode = dict(Unit.objects.values_list("pk", "kode"))
    versi = VersiUnit.objects.all()
    if diketahui is not None:
        versi = versi.filter(diketahui__lte=diketahui)
    if per is not None:
        versi = versi.filter(berlaku_sejak__lte=per)
    akhir: dict[int, VersiUnit] = {v.unit_id: v for v in versi}
    hidup = {k: v for k, v in akhir.items() if not v.berakhir}
    hasil = [_tercatat(k, kode, hidup) for k in hidup]
    return tuple(sorted((u for u in hasil if u is not None), key=lambda u: (u.alamat.count("/"), u.alamat)))


def _tercatat(kunci: int, kode: dict[int, str], versi: dict[int, VersiUnit]) -> UnitTercatat | None:
    jalur: list[int] = []
    satu: int | None = kunci
    while satu is not None:
        if satu in jalur or satu not in versi:
            return None
        jalur.insert(0, satu)
        satu = versi[satu].induk_id
    milik = versi[kunci]
    alamat = "/".join(kode[k] for k in jalur)
    return UnitTercatat(kunci, kode[kunci], milik.nama, milik.jenis, milik.induk_id, alamat, tuple(jalur))


def unit_of(alamat: str) -> int | None:
    """The key of the unit at an address (`kanwil/kpp-a`), where it stands now."""
    induk: int | None = None
    for kode in alamat.split("/"):
        satu = Unit.objects.filter(parent=induk, kode=kode).values_list("pk", flat=True).first()
        if satu is None:
            return None
        induk = satu
    return induk


def di_bawah(unit: int, semua: Sequence[UnitTercatat]) -> tuple[UnitTercatat, ...]:
    """A unit and all below it, uppers before lowers."""
    return tuple(u for u in semua if unit in u.jalur)


def ada_bawahan(unit: int) -> bool:
    """Whether any unit stands directly below."""
    return bool(Unit.objects.filter(parent=unit).exists())


@dataclass(frozen=True, slots=True)
class MasaUnit:
    """What a unit was called and where it stood from a day on, and since when that is known."""

    nama: str
    jenis: str
    induk: str
    berlaku_sejak: date
    berakhir: bool
    diketahui: datetime
    dokumen: str


def riwayat_unit(unit: int) -> tuple[MasaUnit, ...]:
    """Every version of a unit, the oldest first."""
    nama = {u.kunci: u.nama for u in susunan()}
    return tuple(
        MasaUnit(
            v.nama,
            v.jenis,
            nama.get(v.induk_id or 0, ""),
            v.berlaku_sejak,
            v.berakhir,
            v.diketahui,
            v.dokumen,
        )
        for v in VersiUnit.objects.filter(unit=unit)
    )


@dataclass(frozen=True, slots=True)
class SilsilahUnit:
    """A split or a merger that a unit had a part in; `asal` where the unit came out of the other one."""

    jenis: str
    asal: bool
    lain: str
    bagian: str
    berlaku_sejak: date
    dokumen: str


def silsilah_unit(unit: int) -> tuple[SilsilahUnit, ...]:
    """Whom a unit came from and what became of it, the oldest first."""
    nama: dict[int, str] = {v.unit_id: v.nama for v in VersiUnit.objects.all()}
    semua = PerubahanOrganisasi.objects.filter(Q(dari=unit) | Q(ke=unit)).order_by("berlaku_sejak", "pk")
    return tuple(
        SilsilahUnit(
            p.jenis,
            p.ke_id == unit,
            nama[p.dari_id if p.ke_id == unit else p.ke_id],
            p.bagian,
            p.berlaku_sejak,
            p.dokumen,
        )
        for p in semua
    )
