"""Quality of the contract: forbidden kinds of IKU and the greatest number of IKU."""

from collections.abc import Iterator
from datetime import date

from akuntabel.domain import masalah
from akuntabel.domain.bobot import bobot_of
from akuntabel.domain.k3 import k3_of
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung, Tingkat
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import KedudukanTarget, Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja


@rule(
    term="batas jumlah IKU",
    means="Paling banyak sekian IKU dalam satu kontrak menurut jenjang dan kepemilikan peta strategi.",
    source="buku-pintar-kppn",
    place="hlm. 15",
    confidence=Keyakinan.SEDANG,
    since=date(2014, 1, 1),
    note="Dibaca sebagai penjelasan KMK 467/2014.",
)
def batas_jumlah_iku(rezim: Rezim, jenjang: str, *, pemilik_peta: bool) -> int | None:
    """The greatest number of IKU in one contract; None where the regime names none for the level."""
    if rezim.batas_jumlah_iku is None:
        return None
    return rezim.batas_jumlah_iku.nilai.get(jenjang if pemilik_peta else "bukan-pemilik-peta")


def masalah_kualitas(tahun: TahunKinerja, rezim: Rezim) -> tuple[Problem, ...]:
    """Problems of the contract's quality: too many IKU, and IKU of a forbidden or unweighted kind."""
    problems: list[Problem] = []
    jumlah = len(tahun.peta.kode_iku)
    batas = batas_jumlah_iku(rezim, tahun.kantor.jenjang, pemilik_peta=tahun.kantor.pemilik_peta)
    if batas is not None and rezim.batas_jumlah_iku is not None and jumlah > batas:
        problems.append(
            Problem(
                masalah.JUMLAH_IKU_BERLEBIH,
                SourceRef("peta.yaml"),
                "Jumlah IKU melebihi batas untuk jenjang ini.",
                found=f"{jumlah} IKU",
                expected=f"paling banyak {batas} ({rezim.batas_jumlah_iku.rujukan})",
                remedy="Gabungkan atau keluarkan IKU sampai tidak melebihi batas.",
                tingkat=Tingkat.PERINGATAN,
            )
        )
    problems += _tanpa_riwayat(tahun, rezim)
    for kode in tahun.peta.kode_iku:
        manual = tahun.manual.get(kode)
        if manual is None:
            continue
        bobot = bobot_of(manual, rezim, pemilik_peta=tahun.kantor.pemilik_peta)
        if isinstance(bobot, TakTerhitung):
            problems.append(
                Problem(
                    bobot.kode,
                    manual.asal or SourceRef(f"manual/{kode}.yaml"),
                    f"IKU {kode}: {bobot.alasan}",
                    found=f"{manual.validitas.value}–{manual.kendali.value}",
                    expected="pasangan validitas dan tingkat kendali yang berbobot pada rezim",
                    remedy="Perbaiki validitas atau tingkat kendali pada manual, atau ganti IKU-nya.",
                    kode_iku=kode,
                )
            )
    return tuple(problems)


def _tanpa_riwayat(tahun: TahunKinerja, rezim: Rezim) -> Iterator[Problem]:
    """IKU whose target was not judged, for want of last year's figures; only under a regime that judges targets."""
    tanpa = [kode for kode, k3 in k3_of(tahun, rezim).items() if k3.kedudukan is KedudukanTarget.TANPA_RIWAYAT]
    if tanpa:
        yield Problem(
            masalah.KUALITAS_TARGET_TANPA_RIWAYAT,
            SourceRef("riwayat.csv"),
            f"Kualitas target {len(tanpa)} IKU dinilai tanpa riwayat: {', '.join(tanpa)}.",
            found="target atau realisasi tahun lalu kosong",
            expected=f"target dan realisasi tahun {tahun.tahun - 1}",
            remedy="Isi keduanya pada riwayat.csv; biarkan bila IKU ini memang baru.",
            tingkat=Tingkat.CATATAN,
        )
