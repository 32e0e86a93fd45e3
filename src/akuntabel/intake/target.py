"""`target.csv`, `target-renstra.csv`, `patokan.csv`, `renstra.yaml`: what was promised, and its yardsticks."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from akuntabel.domain.manual import TANPA_HITUNGAN, KonsolidasiPeriode, ManualIKU, Ukuran
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.domain.renstra import PatokanNasional, Renstra, TargetJangkaMenengah, Tujuan
from akuntabel.domain.target import Target, batas_bawah
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.isian import Isian
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun
from akuntabel.intake.ukuran import ukuran_of
from akuntabel.intake.yaml_teks import baca_yaml

_TRIWULAN = tuple(t.kode.lower() for t in Triwulan)


def baca_target(kumpulan: Kumpulan, manual: ManualTahun, catat: Pencatat) -> dict[str, TargetIKU]:
    """Quarterly targets by IKU code."""
    hasil: dict[str, TargetIKU] = {}
    for isi in baca_csv(kumpulan, "target.csv", catat, ("kode", *_TRIWULAN), ("catatan",)):
        kode_iku = isi.teks("kode", wajib=True)
        isi.sebutan = f"IKU {kode_iku}"
        ukuran = {t: ukuran_of(manual.pada(t), kode_iku) for t in Triwulan}
        target = {t: nilai for t in Triwulan if (nilai := _target(isi, t, ukuran[t])) is not None}
        if kode_iku in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Target IKU {kode_iku} tertulis lebih dari sekali.",
                found=kode_iku,
                expected="satu baris per IKU",
                remedy="Hapus salah satunya.",
                kode_iku=kode_iku,
            )
        elif kode_iku:
            hasil[kode_iku] = TargetIKU(kode_iku, target, isi.asal)
    return hasil


def _target(isi: Isian, triwulan: Triwulan, ukuran: Ukuran) -> Target | None:
    """The target of a quarter; an empty cell is asked about, because only N/A says that nothing is measured."""
    kolom = triwulan.kode.lower()
    nilai = isi.target(kolom, ukuran)
    if not isi.teks(kolom):
        isi.catat.catat(
            kode.TARGET_KOSONG,
            isi.tempat(kolom),
            f"{isi.sebutan}: target {triwulan.nama} kosong.",
            found="kosong",
            expected="angka, atau N/A bila IKU tidak diukur pada triwulan itu",
            remedy="Isi targetnya, atau tulis N/A.",
            kode_iku=isi.teks("kode"),
        )
    return nilai


def periksa_target(target: Mapping[str, TargetIKU], manual: Mapping[str, ManualIKU], catat: Pencatat) -> None:
    """A cumulative target that falls from one quarter to the next is worth a second look."""
    for satu in target.values():
        milik = manual.get(satu.kode_iku)
        if milik is None or milik.konsolidasi_periode is not KonsolidasiPeriode.TLK_PROGRESS:
            continue
        if milik.satuan in TANPA_HITUNGAN:
            continue
        urut = [batas_bawah(satu.target[t]) for t in sorted(satu.target)]
        if any(b < a for a, b in pairwise(urut)):
            catat.catat(
                kode.TARGET_MUNDUR,
                satu.asal or SourceRef("target.csv"),
                f"IKU {satu.kode_iku}: target kumulatif turun antartriwulan.",
                found=" → ".join(str(n) for n in urut),
                expected="target yang tetap atau naik",
                remedy="Periksa target, atau konsolidasi periode pada manual IKU.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=satu.kode_iku,
            )


def baca_renstra(kumpulan: Kumpulan, manual: Mapping[str, ManualIKU], catat: Pencatat) -> Renstra | None:
    """The strategic plan with its targets and benchmarks; None where the office did not describe it."""
    target, patokan = _target_renstra(kumpulan, manual, catat), _patokan(kumpulan, manual, catat)
    akar = baca_yaml(kumpulan, "renstra.yaml", catat)
    if akar is None:
        _tanpa_renstra(kumpulan, [*target, *patokan], catat)
        return None
    tujuan = akar.daftar_peta("tujuan", "Tujuan")
    awal, akhir = akar.bulat("tahun_awal", wajib=True), akar.bulat("tahun_akhir", wajib=True)
    hasil = Renstra(
        nama=akar.teks("nama", wajib=True),
        dasar=akar.teks("dasar"),
        tahun_awal=awal or 0,
        tahun_akhir=akhir or awal or 0,
        visi=akar.teks("visi"),
        misi=akar.daftar_teks("misi"),
        tujuan=tuple(
            Tujuan(t.teks("kode"), t.teks("nama", wajib=True), t.daftar_teks("sasaran"), t.tempat("sasaran"))
            for t in tujuan
        ),
        target=target,
        patokan=patokan,
    )
    for bagian in (akar, *tujuan):
        bagian.tutup()
    return hasil


def _tanpa_renstra(
    kumpulan: Kumpulan, milik: Sequence[TargetJangkaMenengah | PatokanNasional], catat: Pencatat
) -> None:
    """Targets and benchmarks of a plan that the office did not describe would be lost without a word."""
    if milik and "renstra.yaml" not in kumpulan:
        catat.catat(
            kode.BERKAS_TIDAK_ADA,
            SourceRef("renstra.yaml"),
            "Target jangka menengah atau patokan nasional ada, tetapi renstra.yaml tidak ada, sehingga tidak dipakai.",
            found="tidak ada",
            expected="renstra.yaml",
            remedy="Buat renstra.yaml: nama, tahun_awal, dan tahun_akhir.",
        )


def _target_renstra(
    kumpulan: Kumpulan, manual: Mapping[str, ManualIKU], catat: Pencatat
) -> tuple[TargetJangkaMenengah, ...]:
    hasil: dict[tuple[str, int], TargetJangkaMenengah] = {}
    for isi in baca_csv(kumpulan, "target-renstra.csv", catat, ("kode", "tahun", "target"), ("sumber",)):
        kode_iku, tahun = isi.teks("kode", wajib=True), isi.bulat("tahun", wajib=True)
        target = isi.target("target", ukuran_of(manual, kode_iku), wajib=True)
        if not kode_iku or tahun is None or target is None:
            continue
        if (kode_iku, tahun) in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Target jangka menengah IKU {kode_iku} tahun {tahun} tertulis lebih dari sekali.",
                found=f"{kode_iku}, {tahun}",
                expected="satu baris per IKU dan tahun",
                remedy="Hapus salah satunya.",
                kode_iku=kode_iku,
            )
            continue
        hasil[(kode_iku, tahun)] = TargetJangkaMenengah(kode_iku, tahun, target, isi.asal)
    return tuple(hasil.values())


def _patokan(kumpulan: Kumpulan, manual: Mapping[str, ManualIKU], catat: Pencatat) -> tuple[PatokanNasional, ...]:
    hasil = []
    for isi in baca_csv(kumpulan, "patokan.csv", catat, ("kode", "nilai", "uraian", "sumber")):
        kode_iku = isi.teks("kode", wajib=True)
        nilai = isi.besaran("nilai", ukuran_of(manual, kode_iku), wajib=True)
        if kode_iku and nilai is not None:
            hasil.append(PatokanNasional(kode_iku, nilai, isi.teks("uraian"), isi.teks("sumber"), isi.asal))
    return tuple(hasil)
