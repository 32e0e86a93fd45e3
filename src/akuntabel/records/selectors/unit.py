"""The organisation as it is, and as it was held and known on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from akuntabel.records.models import Unit, VersiUnit


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
