"""Files in and out: a folder or workbook sent, looked at and taken over; a year given out again."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel.actions.ekspor import export_kantor
from akuntabel.actions.pratinjau import pratinjau_of, tahun_unggahan
from akuntabel.actions.unggahan import SudahBerbeda, discard_unggahan, import_unggahan, upload_kantor
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Tingkat
from akuntabel.intake.unggahan import BITA_UNGGAHAN_MAKS, isi_unggahan
from akuntabel.records.selectors.berkas import sidik_berkas_of, simpanan_of, tahun_of
from akuntabel.records.selectors.hak import hak_di
from akuntabel.records.selectors.unggahan import unggahan_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.pilihan import pilihan_of
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.unggah import TERLALU_BESAR
from akuntabel.web.views.laporan import JENIS

_JENIS = {"zip": "application/zip", "xlsx": JENIS["xlsx"]}


@pada_unit(Hak.EKSPOR_FOLDER)
def berkas(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """The years that are kept, their files, and how to give them out."""
    unit = kunjungan.unit
    tahun = [
        (t, simpanan_of(unit.kunci, t), sorted(sidik_berkas_of(unit.kunci, t))) for t in tahun_of(unit.kunci)[::-1]
    ]
    isi = {
        "unit": unit,
        "semua_tahun": tahun,
        "remah": _remah(kunjungan),
        "boleh_impor": _boleh_impor(request, kunjungan),
    }
    return render(request, "web/berkas.html", isi)


@pada_unit(Hak.EKSPOR_FOLDER)
def ekspor(request: HttpRequest, kunjungan: Kunjungan, tahun: str, akhiran: str) -> HttpResponse:
    """The files of a year as an archive or workbook, as kept now or on a day."""
    pilihan = pilihan_of(request)
    if simpanan_of(kunjungan.unit.kunci, int(tahun), pilihan.saat) is None:
        raise Http404
    hasil = export_kantor(
        acting_user=pelaku_of(request), unit=kunjungan.unit, tahun=int(tahun), akhiran=akhiran, diketahui=pilihan.saat
    )
    if not hasil.isi:
        isi = {"unit": kunjungan.unit, "tahun": int(tahun), "galat": hasil.problems}
        return render(request, "web/laporan_gagal.html", isi, status=409)
    jawaban = HttpResponse(hasil.isi, content_type=_JENIS[hasil.akhiran])
    per = f"-tersimpan-{pilihan.hari.isoformat()}" if pilihan.hari else ""
    nama = f"{kunjungan.unit.kode}-{tahun}{per}.{hasil.akhiran}"
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


@pada_unit(Hak.IMPOR_FOLDER)
def impor(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """The form to send a folder or workbook; what cannot be read at all is told here."""
    isi = {"unit": kunjungan.unit, "remah": _remah(kunjungan), "batas": BITA_UNGGAHAN_MAKS // 1_000_000}
    if request.method != "POST":
        return render(request, "web/impor.html", isi)
    kiriman = request.FILES.get("berkas")
    if kiriman is None or not kiriman.size:
        besar = getattr(request, TERLALU_BESAR, False)
        return render(request, "web/impor.html", {**isi, "tanpa_berkas": not besar, "terlalu_besar": besar}, status=422)
    bita, nama = kiriman.read(), kiriman.name or ""
    unggahan = isi_unggahan(nama, bita)
    tahun = tahun_unggahan(kunjungan.unit, unggahan)
    if not unggahan.unit or tahun is None:
        return render(request, "web/impor.html", {**isi, "problems": unggahan.problems, "nama": nama}, status=422)
    kunci = upload_kantor(acting_user=pelaku_of(request), unit=kunjungan.unit, tahun=tahun, nama=nama, isi=bita)
    return HttpResponseRedirect(reverse("pratinjau", args=(kunjungan.unit.alamat, kunci)))


@pada_unit(Hak.IMPOR_FOLDER)
def pratinjau(request: HttpRequest, kunjungan: Kunjungan, kunci: UUID) -> HttpResponse:
    """What the sent file would change; taken over, or thrown away."""
    unit, pelaku = kunjungan.unit, pelaku_of(request)
    satu = unggahan_of(kunci, pelaku.pk, unit.kunci)
    if satu is None:
        messages.warning(request, dwi("Unggahan itu sudah tidak ada.", "That upload is gone."))
        return HttpResponseRedirect(reverse("impor", args=(unit.alamat,)))
    alasan: tuple[str, ...] = ()
    if request.method == "POST" and "buang" in request.POST:
        discard_unggahan(acting_user=pelaku, unit=unit, kunci=kunci)
        messages.success(request, dwi("Unggahan dibuang; tidak ada yang berubah.", "Thrown away; nothing changed."))
        return HttpResponseRedirect(reverse("berkas", args=(unit.alamat,)))
    if request.method == "POST":
        try:
            import_unggahan(acting_user=pelaku, unit=unit, kunci=kunci, alasan=request.POST.get("alasan", "")[:200])
        except SudahBerbeda:
            baru = upload_kantor(acting_user=pelaku, unit=unit, tahun=satu.tahun, nama=satu.nama, isi=satu.isi)
            messages.warning(
                request,
                dwi(
                    "Sementara itu ada yang menyimpan perubahan lain. Lihat lagi perbedaannya sebelum mengimpor.",
                    "Somebody saved other changes meanwhile. Look at the differences again before importing.",
                ),
            )
            return HttpResponseRedirect(reverse("pratinjau", args=(unit.alamat, baru)))
        except IsianDitolak as tolak:
            alasan = tolak.alasan
        except TidakBerwenang:
            alasan = (
                dwi(
                    "Folder ini memuat unit yang belum ada. Mintalah administrator membuatnya dahulu.",
                    "The folder holds units that do not exist yet. Ask the administrator to make them first.",
                ),
            )
        else:
            messages.success(request, dwi("Tersimpan. Kartu kinerja sudah dihitung ulang.", "Saved and computed anew."))
            return HttpResponseRedirect(reverse("kartu", args=(unit.alamat, satu.tahun)))
    unggahan = isi_unggahan(satu.nama, satu.isi)
    hasil = pratinjau_of(unit, satu.tahun, unggahan)
    isi = {
        "unit": unit,
        "tahun": satu.tahun if satu.tahun in tahun_of(unit.kunci) else None,
        "tahun_unggahan": satu.tahun,
        "nama": satu.nama,
        "hasil": hasil,
        "galat": [p for p in hasil.problems if p.tingkat is Tingkat.GALAT],
        "dilewati": unggahan.dilewati,
        "alasan": alasan,
        "remah": _remah(kunjungan),
    }
    return render(request, "web/pratinjau.html", isi, status=422 if alasan else 200)


def _remah(kunjungan: Kunjungan) -> list[object]:
    return [u for u in kunjungan.terlihat if u.kunci in kunjungan.unit.jalur]


def _boleh_impor(request: HttpRequest, kunjungan: Kunjungan) -> bool:
    from django.utils import timezone

    return Hak.IMPOR_FOLDER in hak_di(request.user.pk or 0, kunjungan.unit.jalur, timezone.localdate())
