"""`adendum.yaml` and `perubahan-target.csv`: the documents that changed targets, and the targets that they set."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from akuntabel.domain.adendum import Adendum, PerubahanTarget
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kantor import baca_pejabat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun
from akuntabel.intake.ukuran import ukuran_of
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml

BERKAS = "adendum.yaml"
BERKAS_TARGET = "perubahan-target.csv"
_TRIWULAN = tuple(t.kode.lower() for t in Triwulan)


def baca_adendum(kumpulan: Kumpulan, manual: ManualTahun, catat: Pencatat) -> tuple[Adendum, ...]:
    """The documents with the targets that each changed, in the order of the file."""
    akar = baca_yaml(kumpulan, BERKAS, catat)
    hasil: dict[str, Adendum] = {}
    for isi in akar.daftar_peta("adendum", "Adendum") if akar else ():
        satu = _dokumen(isi)
        isi.tutup()
        if satu.nomor in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Adendum {satu.nomor} tertulis lebih dari sekali.",
                found=satu.nomor,
                expected="satu butir per dokumen",
                remedy="Gabungkan keduanya.",
            )
        elif satu.nomor:
            hasil[satu.nomor] = satu
    if akar:
        akar.tutup()
    for nomor, perubahan in _perubahan(kumpulan, hasil, manual, catat):
        dokumen = hasil[nomor]
        hasil[nomor] = replace(dokumen, perubahan={**dokumen.perubahan, perubahan.kode_iku: perubahan})
    return tuple(hasil.values())


def periksa_adendum(tahun: TahunKinerja, catat: Pencatat) -> None:
    """Report documents without content or day, days that do not fit, and changes of which none can be told the last."""
    for satu in (*tahun.perjanjian.adendum, *tahun.perjanjian.rancangan):
        _isi(satu, catat)
        _hari(satu, tahun, catat)
    for dahulu, kemudian in pairwise(tahun.perjanjian.adendum):
        if dahulu.urutan[:2] == kemudian.urutan[:2]:
            _bersamaan(dahulu, kemudian, catat)


def _dokumen(isi: PetaYAML) -> Adendum:
    nomor, tanggal = isi.teks("nomor", wajib=True), isi.tanggal("tanggal")
    isi.sebutan = f"Adendum {nomor}"
    berlaku, diketahui = isi.tanggal("berlaku"), isi.tanggal("diketahui")
    return Adendum(
        nomor,
        tanggal,
        berlaku or tanggal,
        diketahui or tanggal or berlaku,
        isi.teks("alasan"),
        isi.teks("dasar"),
        isi.teks("tempat"),
        iku=isi.daftar_teks("iku"),
        pihak_pertama=baca_pejabat(isi, "pihak_pertama"),
        pihak_kedua=baca_pejabat(isi, "pihak_kedua"),
        asal=isi.asal,
        rancangan=isi.ya("rancangan"),
    )


def _perubahan(
    kumpulan: Kumpulan, dokumen: dict[str, Adendum], manual: ManualTahun, catat: Pencatat
) -> Iterator[tuple[str, PerubahanTarget]]:
    sudah = set()
    for isi in baca_csv(kumpulan, BERKAS_TARGET, catat, ("adendum", "kode", *_TRIWULAN), ("catatan",)):
        nomor, kode_iku = isi.teks("adendum", wajib=True), isi.teks("kode", wajib=True)
        isi.sebutan = f"IKU {kode_iku}"
        # An empty cell leaves the quarter as it was; N/A says that it is no longer measured.
        ukuran = {t: ukuran_of(manual.pada(t), kode_iku) for t in Triwulan}
        target = {t: isi.target(t.kode.lower(), ukuran[t]) for t in Triwulan if isi.teks(t.kode.lower())}
        if nomor and nomor not in dokumen:
            catat.catat(
                kode.ADENDUM_TIDAK_DIKENAL,
                isi.tempat("adendum"),
                f"Dokumen «{nomor}» tidak ada pada {BERKAS}.",
                found=nomor,
                expected=", ".join(dokumen) or f"dokumen pada {BERKAS}",
                remedy=saran_terdekat(nomor, dokumen) or f"Catat dokumen itu pada {BERKAS}, dengan nomor yang sama.",
                kode_iku=kode_iku,
            )
        elif (nomor, kode_iku) in sudah:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Perubahan target IKU {kode_iku} pada {nomor} tertulis lebih dari sekali.",
                found=kode_iku,
                expected="satu baris per IKU dan dokumen",
                remedy="Hapus salah satunya.",
                kode_iku=kode_iku,
            )
        elif nomor and kode_iku:
            sudah.add((nomor, kode_iku))
            yield nomor, PerubahanTarget(kode_iku, target, isi.asal)


def _isi(satu: Adendum, catat: Pencatat) -> None:
    if not satu.perubahan and not satu.iku:
        catat.catat(
            kode.ADENDUM_TANPA_PERUBAHAN,
            satu.asal or SourceRef(BERKAS),
            f"Adendum {satu.nomor} tidak mengubah target satu IKU pun.",
            found="tidak ada",
            expected=f"baris pada {BERKAS_TARGET}, atau «iku» bila angkanya tidak diketahui",
            remedy=f"Tambahkan target barunya pada {BERKAS_TARGET}, atau sebut kode IKU-nya pada «iku».",
            tingkat=Tingkat.PERINGATAN,
        )
    if satu.perubahan and satu.tanggal is None:
        catat.catat(
            kode.ISIAN_WAJIB,
            satu.asal or SourceRef(BERKAS),
            f"Adendum {satu.nomor} mengubah target, tetapi tanggalnya kosong.",
            found="kosong",
            expected="tanggal dokumen",
            remedy="Isi «tanggal», dan «berlaku» bila berbeda dari tanggal dokumen.",
        )
    for kode_iku in satu.iku:
        catat.catat(
            kode.ADENDUM_TANPA_ANGKA,
            satu.asal or SourceRef(BERKAS),
            f"Target IKU {kode_iku} diubah dengan {satu.nomor}, tetapi angkanya tidak diketahui, sehingga tidak "
            "dihitung.",
            found="tidak diketahui",
            expected=f"target baru pada {BERKAS_TARGET}",
            remedy="Mintalah dokumennya, lalu isi target barunya.",
            tingkat=Tingkat.CATATAN,
            kode_iku=kode_iku,
        )


def _hari(satu: Adendum, tahun: TahunKinerja, catat: Pencatat) -> None:
    pk = tahun.perjanjian.tanggal
    janggal = []
    if satu.tanggal and pk and pk.year <= tahun.tahun and satu.tanggal < pk:
        janggal.append(f"tanggalnya mendahului Perjanjian Kinerja ({tulis_tanggal(pk)})")
    if satu.berlaku and satu.berlaku.year != tahun.tahun:
        janggal.append(f"berlaku {tulis_tanggal(satu.berlaku)}, di luar tahun {tahun.tahun}")
    if satu.tanggal and satu.diketahui and satu.diketahui < satu.tanggal:
        janggal.append(f"diketahui {tulis_tanggal(satu.diketahui)}, sebelum tanggalnya")
    for apa in janggal:
        catat.catat(
            kode.TANGGAL_JANGGAL,
            satu.asal or SourceRef(BERKAS),
            f"Adendum {satu.nomor}: {apa}.",
            expected=f"tanggal, berlaku, dan diketahui yang berurutan pada tahun {tahun.tahun}",
            remedy="Periksa tanggal-tanggalnya.",
            tingkat=Tingkat.PERINGATAN,
        )


def _bersamaan(dahulu: Adendum, kemudian: Adendum, catat: Pencatat) -> None:
    """Two documents of one day over one target: nobody can tell which is the later one."""
    for kode_iku in [k for k in kemudian.perubahan if k in dahulu.perubahan]:
        bersama: Sequence[Triwulan] = sorted(
            dahulu.perubahan[kode_iku].target.keys() & kemudian.perubahan[kode_iku].target.keys()
        )
        if bersama:
            catat.catat(
                kode.ADENDUM_BERSAMAAN,
                kemudian.perubahan[kode_iku].asal or SourceRef(BERKAS_TARGET),
                f"Target IKU {kode_iku} {bersama[0].nama} diubah dua dokumen yang sama tanggalnya.",
                found=f"{dahulu.nomor} dan {kemudian.nomor}",
                expected="dokumen yang tanggal atau mulai berlakunya berbeda",
                remedy="Periksa tanggalnya, atau hapus perubahan yang tidak berlaku.",
                kode_iku=kode_iku,
            )
