"""The form of a manual: its fields in groups, each with its problems, its findings, and what somebody else saved."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from akuntabel.domain.mutu_manual import TemuanManual
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.domain.sunting_bersama import Bentrok
from akuntabel.intake.buku.lembar import Jenis, Kolom
from akuntabel.intake.catat_perubahan import PerubahanBaru
from akuntabel.intake.sunting_manual import BIDANG_KOMPONEN, BIDANG_MANUAL, KOMPONEN
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang import Bidang
from akuntabel.web.sebutan_manual import KELOMPOK_MANUAL, PANJANG, SEBUTAN_KOMPONEN, SEBUTAN_MANUAL

_BARIS_KOSONG = 2
_DOKUMEN = "dokumen."


def bidang_manual(
    isian: Mapping[str, str],
    bentrok: Mapping[str, Bentrok],
    masalah: Iterable[Problem],
    temuan: Iterable[TemuanManual],
    bidang_of: Callable[[SourceRef], str],
    kiriman: Mapping[str, str],
) -> dict[str, Any]:
    """What the template of the form needs: groups, components, the document of a change, and what has no field."""
    per_bidang: dict[str, list[Problem]] = {}
    for satu in masalah:
        nama = f"{_DOKUMEN}{satu.where.kolom}" if "riwayat/" in satu.where.berkas else bidang_of(satu.where)
        per_bidang.setdefault(nama, []).append(satu)
    per_temuan: dict[str, list[TemuanManual]] = {}
    for t in temuan:
        per_temuan.setdefault(bidang_of(t.where), []).append(t)

    def satu_bidang(kolom: Kolom, nama: str, label: tuple[str, str], *, sendiri: bool = True) -> Bidang:
        tertimpa = bentrok.get(nama)
        return Bidang(
            nama,
            dwi(*label),
            isian.get(nama, ""),
            "panjang" if kolom.kode in PANJANG else "pilihan" if kolom.pilihan else "teks",
            _pilihan(kolom, isian.get(nama, "")),
            kolom.arti if sendiri else "",
            kolom.wajib and sendiri,
            tuple(per_bidang.pop(nama, ())),
            tertimpa.tersimpan if tertimpa else None,
            tuple(per_temuan.pop(nama, ())),
        )

    kolom = {k.kode: k for k in BIDANG_MANUAL}
    kelompok = [
        (dwi(*judul), [satu_bidang(kolom[k], k, SEBUTAN_MANUAL[k]) for k in isi if k != "kode"])
        for judul, isi in KELOMPOK_MANUAL
    ]
    nomor = {int(k.split(".")[1]) for k in isian if k.startswith(f"{KOMPONEN}.")}
    banyak = max(
        (n + 1 for n in nomor if any(isian.get(f"{KOMPONEN}.{n}.{k.kode}") for k in BIDANG_KOMPONEN)), default=0
    )
    komponen = [
        [satu_bidang(k, f"{KOMPONEN}.{n}.{k.kode}", SEBUTAN_KOMPONEN[k.kode], sendiri=False) for k in BIDANG_KOMPONEN]
        for n in range(banyak + _BARIS_KOSONG)
    ]
    dokumen = _bidang_dokumen(kiriman, per_bidang)
    return {
        "kelompok": kelompok,
        "komponen": komponen,
        "dokumen": dokumen,
        "dokumen_terbuka": any(b.nilai or b.masalah for b in dokumen),
        "lain": [p for isi in per_bidang.values() for p in isi],
        "temuan_lain": [t for isi in per_temuan.values() for t in isi],
    }


def dokumen_of(kiriman: Mapping[str, str]) -> PerubahanBaru | None:
    """The change that the form describes; None where it names no day from which it holds and no reason."""
    nilai = {
        k: kiriman.get(f"{_DOKUMEN}{k}", "").strip()
        for k in ("nomor", "tanggal", "alasan", "diketahui", "berlaku_sejak")
    }
    if not any(nilai.values()):
        return None
    berlaku = _tanggal(nilai["berlaku_sejak"])
    return PerubahanBaru(
        diketahui=_tanggal(nilai["diketahui"]) or timezone.localdate(),
        alasan=nilai["alasan"],
        berkas=(),
        nomor=nilai["nomor"],
        tanggal=_tanggal(nilai["tanggal"]),
        berlaku=berlaku,
    )


def _bidang_dokumen(kiriman: Mapping[str, str], per_bidang: dict[str, list[Problem]]) -> list[Bidang]:
    hari_ini = dwi("Kosong = hari ini.", "Empty = today.")
    berlaku = dwi(
        "Triwulan yang berakhir sebelumnya tetap memakai isi lama. Kosong = perbaikan bagi semua triwulan.",
        "Quarters that ended before keep the old content. Empty = a correction for all quarters.",
    )
    semua = (
        ("nomor", dwi("Nomor dokumen", "Number of the document"), "teks", ""),
        ("tanggal", dwi("Tanggal dokumen", "Date of the document"), "tanggal", ""),
        ("alasan", dwi("Alasan", "Reason"), "teks", ""),
        ("diketahui", dwi("Diketahui sejak", "Known since"), "tanggal", hari_ini),
        ("berlaku_sejak", dwi("Berlaku sejak", "Holds from"), "tanggal", berlaku),
    )
    return [
        Bidang(
            f"{_DOKUMEN}{nama}",
            label,
            kiriman.get(f"{_DOKUMEN}{nama}", ""),
            jenis,
            petunjuk=petunjuk,
            masalah=tuple(per_bidang.pop(f"{_DOKUMEN}{nama}", ())),
        )
        for nama, label, jenis, petunjuk in semua
    ]


def _pilihan(kolom: Kolom, nilai: str) -> tuple[tuple[str, str], ...]:
    """The choices of a field; what stands in it now is one of them, whatever it is."""
    if not kolom.pilihan or kolom.jenis is not Jenis.PILIHAN:
        return ()
    asing = () if nilai in ("", *kolom.pilihan) else ((nilai, nilai),)
    return (("", "–"), *((v, v.replace("_", " ")) for v in kolom.pilihan), *asing)


def _tanggal(teks: str) -> date | None:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        return None
