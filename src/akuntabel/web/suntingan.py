"""An editor's request: what was opened, what is kept now, what was typed; and how the three go together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.actions.tersimpan import baca_suntingan
from akuntabel.domain.sunting_bersama import Bentrok, gabung_isian
from akuntabel.intake.sunting_teks import hanya_terbaca
from akuntabel.records.selectors.berkas import berkas_of, berkas_simpanan, simpanan_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.pintu import Kunjungan

Berkas = Mapping[str, bytes]
Isian = dict[str, str]


@dataclass(frozen=True, slots=True)
class Suntingan:
    """The files as kept, the number of the saving that they are of, the fields as they are to be, and the fields that
    somebody else changed to another value since this person opened them."""

    berkas: Berkas
    nomor: int
    isian: Isian
    bentrok: Mapping[str, Bentrok]


def suntingan_of(
    request: HttpRequest,
    kunjungan: Kunjungan,
    tahun: int,
    isian_of: Callable[[Berkas], Isian],
    awalan: tuple[str, ...] = (),
) -> Suntingan:
    """What a request to an editor is about; the fields are read out of files by `isian_of`.

    Only posted fields count as typed. With `awalan` those that begin with it are taken although no file has them yet.
    """
    simpanan = simpanan_of(kunjungan.unit.kunci, tahun)
    if simpanan is None:
        raise Http404
    berkas = berkas_of(kunjungan.unit.kunci, tahun)
    kini = isian_of(berkas)
    if request.method != "POST":
        return Suntingan(berkas, simpanan.nomor, kini, {})
    dibuka = nomor_dibuka(request, simpanan.nomor)
    semula = (
        kini
        if dibuka == simpanan.nomor
        else isian_of(hanya_terbaca(berkas_simpanan(kunjungan.unit.kunci, tahun, dibuka)))
    )
    ditulis = {
        nama: bersih(nilai)
        for nama, nilai in request.POST.items()
        if isinstance(nilai, str) and (nama in kini or nama in semula or nama.startswith(awalan))
    }
    isian, bentrok = gabung_isian(semula, kini, ditulis)
    return Suntingan(berkas, simpanan.nomor, isian, bentrok)


def rusak(kunjungan: Kunjungan, tahun: int, *nama: str) -> str:
    """The first of some files that cannot be edited in place; empty where all can, or are not there."""
    berkas = berkas_of(kunjungan.unit.kunci, tahun)
    return next((n for n in nama if n in berkas and n not in hanya_terbaca({n: berkas[n]})), "")


def tolak_rusak(request: HttpRequest, kunjungan: Kunjungan, tahun: int, nama: str) -> HttpResponse:
    """The page that says which file has to be mended first, and how."""
    galat = [p for p in baca_suntingan(kunjungan.unit, tahun, {}).problems if p.where.berkas == nama]
    isi = {"unit": kunjungan.unit, "tahun": tahun, "nama": nama, "galat": galat}
    return render(request, "web/rencana_rusak.html", isi, status=409)


def nomor_dibuka(request: HttpRequest, kini: int) -> int:
    """The number of the saving that the form was filled from; the present one where it does not say."""
    nilai = request.POST.get("simpanan", "")
    return int(nilai) if nilai.isdigit() and int(nilai) <= kini else kini


def bersih(nilai: str) -> str:
    """What was typed, with lines that end as in files."""
    return nilai.replace("\r\n", "\n").strip()


def baru_berubah() -> str:
    """What is said where somebody saved between reading and saving."""
    return dwi("Orang lain baru saja menyimpan. Simpan sekali lagi.", "Somebody saved just now. Save again.")
