"""How the IKU of a unit go down: as matrix and tree, what does not fit, and agreements begun for the units below."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.tersimpan import rekap_tersimpan
from akuntabel.actions.turunan import cascade_perjanjian, rencana_turun
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.cascading import JenisCascading
from akuntabel.domain.hak import Hak
from akuntabel.domain.manual import Satuan
from akuntabel.domain.pohon.matriks import MatriksCascading, SelMatriks, semua_matriks
from akuntabel.domain.problem import Tingkat
from akuntabel.records.selectors.berkas import simpanan_of
from akuntabel.reports.tulisan import tulis_besaran
from akuntabel.web.bahasa import dwi
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of, terlihat_oleh

SEBUTAN_JENIS = {
    JenisCascading.LANGSUNG: ("langsung", "direct"),
    JenisCascading.SEBAGIAN: ("sebagian", "partial"),
    JenisCascading.TIDAK: ("tidak turun", "stays"),
}


@dataclass(frozen=True, slots=True)
class Simpul:
    """An IKU of a unit in the tree: how it came there, its target, and where it goes on to."""

    unit: str
    kode: str
    nama: str
    jenis: str
    target: str
    anak: "tuple[Simpul, ...]"


@pada_unit(Hak.LIHAT_KINERJA)
def cascading(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The matrix of a unit, the tree below it, and the form that begins agreements below."""
    unit = kunjungan.unit
    if simpanan_of(unit.kunci, tahun) is None:
        raise Http404
    alasan: tuple[str, ...] = ()
    if request.method == "POST":
        try:
            dibuat = cascade_perjanjian(
                acting_user=pelaku_of(request),
                unit=unit.kunci,
                tahun=tahun,
                bawahan=tuple(int(k) for k in request.POST.getlist("bawahan") if k.isdigit()),
            )
        except TidakBerwenang as tolak:
            raise PermissionDenied from tolak
        except IsianDitolak as tolak:
            alasan = tolak.alasan
        except SudahBerubah:
            alasan = (
                dwi("Salah satu unit baru saja diubah orang lain. Ulangi.", "A unit was changed just now. Repeat."),
            )
        else:
            nama = ", ".join(r.unit.nama for r in dibuat)
            messages.success(request, dwi(f"Draf perjanjian disusun: {nama}.", f"Drafts were made: {nama}."))
            return HttpResponseRedirect(request.path)
    pohon, alamat = rekap_tersimpan(unit, tahun)
    semua = semua_matriks(pohon)
    terlihat = {u.alamat_bawah for u in kunjungan.terlihat}
    matriks = {m.atas.unit.alamat: _terlihat(m, terlihat) for m in semua}
    milik = matriks.get(alamat)
    rencana, halangan = rencana_turun(unit.kunci, tahun)
    boleh = {u.kunci for u in terlihat_oleh(request.user.pk or 0, Hak.SUSUN_RENCANA)}
    isi = {
        "unit": unit,
        "tahun": tahun,
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
        "bawah": [h.nama for h in milik.bawah] if milik else (),
        "baris": _baris(milik) if milik else (),
        "simpul": _pohon(matriks, milik) if milik else (),
        "masalah": [
            p for p in pohon.antarunit if p.tingkat is not Tingkat.CATATAN and tuple(matriks.values()) == semua
        ],
        "rencana": [(r, _belum(r.turunan.iku)) for r in rencana if r.unit.kunci in boleh],
        "halangan": halangan,
        "boleh_susun": unit.kunci in boleh,
        "alasan": alasan,
    }
    return render(request, "web/cascading.html", isi, status=422 if alasan else 200)


def _terlihat(matriks: MatriksCascading, alamat: set[str]) -> MatriksCascading:
    """The matrix without the units that the person may not see."""
    return replace(matriks, bawah=tuple(h for h in matriks.bawah if h.unit.alamat in alamat))


def _belum(iku: tuple[object, ...]) -> int:
    """How many IKU go down with a target that is still to be agreed."""
    return sum(not getattr(i, "lengkap", True) for i in iku)


def _baris(matriks: MatriksCascading) -> list[tuple[str, str, str, list[tuple[str, str] | None]]]:
    """Code, name, target of every IKU, and by unit how it goes there with the target there; None where it does not."""
    hasil = []
    for satu in matriks.baris:
        sel = [_sel(satu.sel.get(h.unit.alamat), satu.iku.ciri.satuan) for h in matriks.bawah]
        hasil.append((satu.iku.kode, satu.iku.ciri.nama, _tulis(satu.iku.target, satu.iku.ciri.satuan), sel))
    return hasil


def _sel(sel: SelMatriks | None, satuan: Satuan) -> tuple[str, str] | None:
    if sel is None:
        return None
    jenis = dwi(*SEBUTAN_JENIS[sel.jenis])
    if not sel.dinyatakan:
        jenis = dwi("kode sama", "same code")
    if sel.jenis is JenisCascading.TIDAK:
        return jenis, ""
    target = dwi("belum ada di sana", "not there yet") if sel.iku is None else _tulis(sel.iku.target, satuan)
    return jenis, target


def _pohon(matriks: Mapping[str, MatriksCascading], milik: MatriksCascading) -> tuple[Simpul, ...]:
    return tuple(
        Simpul(
            milik.atas.nama,
            b.iku.kode,
            b.iku.ciri.nama,
            "",
            _tulis(b.iku.target, b.iku.ciri.satuan),
            _anak(matriks, milik, b.iku.kode),
        )
        for b in milik.baris
    )


def _anak(matriks: Mapping[str, MatriksCascading], atas: MatriksCascading, kode: str) -> tuple[Simpul, ...]:
    """The units to which an IKU goes on, each with those below it."""
    baris = next((b for b in atas.baris if b.iku.kode == kode), None)
    hasil = []
    for unit in atas.bawah if baris else ():
        sel = baris.sel.get(unit.unit.alamat) if baris else None
        if sel is None or sel.jenis is JenisCascading.TIDAK or sel.iku is None:
            continue
        lanjut = matriks.get(unit.unit.alamat)
        anak = _anak(matriks, lanjut, sel.kode_bawahan) if lanjut else ()
        target = _tulis(sel.iku.target, sel.iku.ciri.satuan)
        hasil.append(
            Simpul(unit.nama, sel.kode_bawahan, sel.iku.ciri.nama, dwi(*SEBUTAN_JENIS[sel.jenis]), target, anak)
        )
    return tuple(hasil)


def _tulis(target: Decimal | None, satuan: Satuan) -> str:
    return "–" if target is None else tulis_besaran(target, satuan)
