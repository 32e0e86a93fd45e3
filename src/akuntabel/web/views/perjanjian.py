"""The agreement of a year: where it stands, what it promises, what can be done next, and its documents."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel import __version__
from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.naskah import JENIS_NASKAH, NaskahTidakAda, bita_naskah
from akuntabel.actions.perjanjian import SudahBeralih, move_naskah
from akuntabel.actions.syarat_perjanjian import SyaratBelumTerpenuhi
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Problem
from akuntabel.domain.workflow import Langkah
from akuntabel.records.selectors.berkas import simpanan_of
from akuntabel.records.selectors.perjanjian import PERJANJIAN, beku_of, isi_terbit, riwayat_naskah, terbit_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.naskah import isi_halaman
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.sebutan import SEBUTAN_KEADAAN
from akuntabel.web.views.laporan import JENIS


@pada_unit(Hak.LIHAT_KINERJA)
def perjanjian(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The agreement and its amendments; a step that somebody takes comes back here."""
    if simpanan_of(kunjungan.unit.kunci, tahun) is None:
        raise Http404
    alasan: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        try:
            return _melangkah(request, kunjungan, tahun)
        except TidakBerwenang as tolak:
            raise PermissionDenied from tolak
        except SyaratBelumTerpenuhi as kurang:
            alasan, problems = kurang.alasan, kurang.problems
        except IsianDitolak as tolak:
            alasan = tolak.alasan
        except SudahBerubah:
            alasan = (
                dwi(
                    "Isinya baru saja diubah orang lain. Bacalah dahulu, lalu ulangi.",
                    "Somebody changed the content just now. Read it first, then repeat.",
                ),
            )
        except SudahBeralih:
            alasan = (
                dwi(
                    "Orang lain sudah melangkah lebih dahulu; keadaannya sekarang seperti di bawah ini.",
                    "Somebody took a step before you; it now stands as below.",
                ),
            )
    isi = isi_halaman(request, kunjungan, tahun)
    isi |= {"alasan": alasan, "halangan": problems or isi["halangan"], "jenis_naskah": JENIS_NASKAH}
    return render(request, "web/perjanjian.html", isi, status=422 if alasan else 200)


@pada_unit(Hak.UNDUH_LAPORAN)
def naskah(request: HttpRequest, kunjungan: Kunjungan, tahun: str, jenis: str) -> HttpResponse:
    """The agreement or (`?nomor=`) an amendment as a file: the bytes that were signed, else a draft of what
    stands; `?langkah=` is the step that signed an earlier one."""
    nomor = request.GET.get("nomor", PERJANJIAN)
    unit, kapan = kunjungan.unit, int(tahun)
    akhir = simpanan_of(unit.kunci, kapan)
    if akhir is None:
        raise Http404
    riwayat = riwayat_naskah(unit.kunci, kapan).get(nomor, ())
    lama = request.GET.get("langkah", "")
    terbit, beku = terbit_of(riwayat), beku_of(riwayat)
    if lama:
        terbit = beku = next((r for r in riwayat if str(r.nomor) == lama and r.terbit), None)
        if terbit is None:
            raise Http404
    if terbit is not None and beku is not None and jenis in terbit.terbit:
        bita = isi_terbit(terbit.kunci, jenis) or b""
        return _unduh(request, bita, _nama(kunjungan, tahun, nomor, jenis), jenis, terbit.terbit[jenis])
    diketahui = beku.simpanan_diketahui if beku else akhir.diketahui
    sidik = beku.sidik_simpanan if beku else akhir.sidik
    try:
        bita = bita_naskah(unit, kapan, nomor, jenis, diketahui)
    except NaskahTidakAda as salah:
        raise Http404 from salah
    nama = _nama(kunjungan, tahun, nomor, jenis)
    return _unduh(request, bita, f"rancangan-{nama}", jenis, f"{sidik}-{jenis}-{__version__}")


def _melangkah(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    data = request.POST
    try:
        langkah = Langkah(data.get("langkah", ""))
        dilihat, dibuka = int(data.get("langkah_dilihat", "")), int(data.get("simpanan", ""))
    except ValueError as salah:
        raise Http404 from salah
    satu = move_naskah(
        acting_user=pelaku_of(request),
        unit=kunjungan.unit.kunci,
        tahun=tahun,
        naskah=data.get("naskah", ""),
        langkah=langkah,
        langkah_dilihat=dilihat,
        simpanan_dibuka=dibuka,
        alasan=data.get("alasan", ""),
    )
    keadaan = next(v for k, v in SEBUTAN_KEADAAN.items() if k.value == satu.ke)
    sebutan = satu.naskah or dwi("Perjanjian Kinerja", "The performance agreement")
    messages.success(request, f"{sebutan}: {dwi(*keadaan)}.")
    return HttpResponseRedirect(reverse("perjanjian", args=(kunjungan.unit.alamat, tahun)))


def _nama(kunjungan: Kunjungan, tahun: str, nomor: str, jenis: str) -> str:
    aman = "".join(c if c.isalnum() else "-" for c in nomor)
    awal = f"adendum-{aman}" if nomor else "perjanjian-kinerja"
    return f"{awal}-{kunjungan.unit.kode}-{tahun}.{jenis}"


def _unduh(request: HttpRequest, bita: bytes, nama: str, jenis: str, sidik: str) -> HttpResponse:
    tanda = f'"{sidik}"'
    if request.headers.get("If-None-Match") == tanda:
        return HttpResponse(status=304)
    jawaban = HttpResponse(bita, content_type=JENIS[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    jawaban["ETag"] = tanda
    return jawaban
