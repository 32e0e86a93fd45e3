"""What a person opened, what somebody else saved since, and what the person wrote: for every form over kept files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest

from akuntabel.domain.sunting_bersama import Bentrok, gabung_isian
from akuntabel.records.selectors.berkas import berkas_of, berkas_simpanan, simpanan_of

Berkas = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Dibuka:
    """A form over the files of a year: the saving that it stands on now, the files of that saving, its fields.

    `bentrok` are the fields that somebody else changed too; `bergeser` whether anybody saved since the form was opened.
    """

    nomor: int
    berkas: Berkas
    isian: dict[str, str]
    bentrok: dict[str, Bentrok] = field(default_factory=dict)
    bergeser: bool = False


def dibuka(request: HttpRequest, unit: int, tahun: int, baca: Callable[[Berkas], dict[str, str]]) -> Dibuka:
    """The form as it is to be shown, or as it was sent, brought together with what was saved meanwhile."""
    akhir = simpanan_of(unit, tahun)
    if akhir is None:
        raise Http404
    kini = berkas_of(unit, tahun)
    tersimpan = baca(kini)
    if request.method != "POST":
        return Dibuka(akhir.nomor, kini, tersimpan)
    ditulis = {nama: _teks(nilai) for nama, nilai in request.POST.items() if nama.startswith(AWALAN)}
    milik = {nama.removeprefix(AWALAN): nilai for nama, nilai in ditulis.items()}
    nomor = request.POST.get("simpanan", "")
    if not nomor.isdigit():
        raise Http404
    semula = tersimpan if int(nomor) == akhir.nomor else baca(berkas_simpanan(unit, tahun, int(nomor)))
    isian, bentrok = gabung_isian(semula, tersimpan, milik)
    return Dibuka(akhir.nomor, kini, isian, bentrok, int(nomor) != akhir.nomor)


AWALAN = "i."
"""Fields of a form over files begin with this, so that nothing else that a form sends is taken for content."""


def _teks(nilai: object) -> str:
    return str(nilai).replace("\r\n", "\n").strip()


def teks_berkas(berkas: Berkas, nama: str) -> str:
    """The text of a file, empty where it is absent."""
    return berkas[nama].decode("utf-8-sig", "replace") if nama in berkas else ""
