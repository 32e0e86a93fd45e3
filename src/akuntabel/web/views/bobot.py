"""The weights of perspektif: those of the guideline, an alternative in circulation, or the office's own."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.domain.hak import Hak
from akuntabel.intake.bobot_sendiri import BOBOT_PERSPEKTIF
from akuntabel.intake.sunting_yaml import isi_yaml, sunting_yaml
from akuntabel.pedoman import load_rezim
from akuntabel.web.dibuka import Berkas, dibuka, teks_berkas
from akuntabel.web.pintu import Kunjungan, pada_unit
from akuntabel.web.views.isi_perjanjian import simpan, tampilkan

KANTOR = "kantor.yaml"
SENDIRI = "sendiri"


@pada_unit(Hak.SUSUN_RENCANA)
def bobot(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """Which weights count, and the office's own with their sum."""
    satu = dibuka(request, kunjungan.unit.kunci, tahun, _isian)
    alasan: tuple[str, ...] = ()
    if request.method == "POST" and not satu.bentrok:
        jawaban = simpan(request, kunjungan, tahun, satu, KANTOR, _tulis)
        if isinstance(jawaban, HttpResponse):
            return jawaban
        alasan = jawaban
    bacaan = baca_tersimpan(kunjungan.unit, tahun)
    kode = bacaan.tahun.rezim if bacaan.tahun else str(isi_yaml(satu.berkas, KANTOR).get("rezim", ""))
    rezim = load_rezim(kode) if kode else None
    if rezim is None or rezim.bobot_perspektif is None:
        raise Http404
    nama = {p.kode: p.nama for p in bacaan.tahun.peta.perspektif} if bacaan.tahun else {}
    bawaan = rezim.bobot_perspektif.nilai
    milik = (BOBOT_PERSPEKTIF, *bawaan)
    isi = {
        "pilihan": [("bawaan", rezim.bobot_perspektif), *rezim.alternatif_bobot.items()],
        "dipilih": satu.isian.get("pilihan") or "bawaan",
        "baris": [(k, nama.get(k, k), satu.isian.get(k) or f"{b:f}", satu.bentrok.get(k)) for k, b in bawaan.items()],
        "lain": [p for p in bacaan.problems if p.where.berkas == KANTOR and p.where.kolom in milik],
        "alasan": alasan,
    }
    return tampilkan(request, kunjungan, tahun, satu, "web/isi_bobot.html", isi)


def _isian(berkas: Berkas) -> dict[str, str]:
    pilihan = isi_yaml(berkas, KANTOR).get("pilihan")
    milik: Any = pilihan.get(BOBOT_PERSPEKTIF, "") if isinstance(pilihan, dict) else ""
    if isinstance(milik, dict):
        return {"pilihan": SENDIRI, **{k: str(v) for k, v in milik.items()}}
    return {"pilihan": str(milik) or "bawaan"}


def _tulis(berkas: Berkas, isian: Mapping[str, str]) -> str:
    lama = isi_yaml(berkas, KANTOR).get("pilihan")
    pilihan: dict[str, Any] = dict(lama) if isinstance(lama, dict) else {}
    sendiri = {k: v for k, v in isian.items() if k != "pilihan"}
    pilihan[BOBOT_PERSPEKTIF] = sendiri if isian.get("pilihan") == SENDIRI else isian.get("pilihan", "bawaan")
    return sunting_yaml(teks_berkas(berkas, KANTOR), {"pilihan": pilihan})
