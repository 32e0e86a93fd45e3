"""Checks between the units of a tree: IKU without parent, without children, targets that cannot add up, one IKU that
means different things, and IKU that nobody answers for. All are warnings: they change no figure."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import localcontext

from akuntabel.domain.angka import KONTEKS, NOL
from akuntabel.domain.cascading import (
    AKHIRAN_TURUN,
    JenisCascading,
    TautanCascading,
    berjumlah,
    tautan_iku,
    turun_sendiri,
)
from akuntabel.domain.kosakata import kosakata_of
from akuntabel.domain.manual import KonsolidasiLokasi, Polarisasi
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.pohon import masalah
from akuntabel.domain.pohon.hasil import HasilIKU, HasilPohon, HasilUnit, Kelompok
from akuntabel.domain.pohon.matriks import (
    BarisMatriks,
    MatriksCascading,
    semua_matriks,
    target_gabungan,
)
from akuntabel.domain.pohon.sumbangan import awali
from akuntabel.domain.problem import Problem, SourceRef, Tingkat

_DISEBUT = 5
"""How many units a sentence names before it only counts them."""
_CIRI = {
    "satuan": "satuan",
    "polarisasi": "polarisasi",
    "konsolidasi_periode": "konsolidasi periode",
    "konsolidasi_lokasi": "konsolidasi lokasi",
    "formula": "formula",
}


def masalah_cascading(pohon: HasilPohon) -> tuple[Problem, ...]:
    """Everything that does not fit together between units, in the order of the tree."""
    dasar = pohon.puncak.unit.alamat
    hasil: list[Problem] = []
    with localcontext(KONTEKS):
        for matriks in semua_matriks(pohon):
            awalan = awalan_unit(dasar, matriks.atas)
            hasil += _yatim(dasar, matriks)
            for baris in matriks.baris:
                hasil += _tidak_turun(matriks, baris, awalan)
                hasil += _tidak_diterima(matriks, baris, awalan)
                hasil += _lawan_kode(matriks, baris, awalan)
                hasil += _target(matriks, baris, awalan)
    hasil += _ciri(dasar, pohon)
    hasil += _tanpa_penanggung_jawab(dasar, pohon)
    return tuple(p.disebut(kosakata_of(ber_nko=pohon.ber_nko).ucapkan) for p in hasil)


def awalan_unit(dasar: str, hasil: HasilUnit) -> str:
    """The path from the top of the tree to the folder of a unit."""
    sisa = hasil.unit.alamat[len(dasar) :].strip("/")
    return "".join(f"bawahan/{k}/" for k in sisa.split("/") if k)


def sebut(nama: Sequence[str]) -> str:
    """Some names, the first few in words."""
    if len(nama) <= _DISEBUT:
        return ", ".join(nama)
    return f"{', '.join(nama[:_DISEBUT])}, dan {len(nama) - _DISEBUT} lainnya"


def _yatim(dasar: str, matriks: MatriksCascading) -> Iterator[Problem]:
    """An IKU that by its code comes from above, and has nothing above it."""
    turun = {(alamat, s.kode_bawahan) for b in matriks.baris for alamat, s in b.sel.items()}
    for satu in matriks.bawah:
        for iku in satu.iku:
            if iku.kode.endswith(AKHIRAN_TURUN) and (satu.unit.alamat, iku.kode) not in turun:
                yield Problem(
                    masalah.CASCADING_YATIM,
                    SourceRef(f"{awalan_unit(dasar, satu)}target.csv"),
                    f"IKU {iku.kode} pada {satu.nama} berkode cascading, tetapi tidak turun dari IKU mana pun pada "
                    f"{matriks.atas.nama}.",
                    found=iku.kode,
                    expected=f"IKU {matriks.atas.nama} yang turun ke IKU ini",
                    remedy="Tambahkan barisnya pada cascading.csv unit atas, atau ganti kodenya bila non-cascading.",
                    tingkat=Tingkat.PERINGATAN,
                    kode_iku=iku.kode,
                )


def _tidak_turun(matriks: MatriksCascading, baris: BarisMatriks, awalan: str) -> Iterator[Problem]:
    """An IKU that goes to nobody, although neither its code nor the office says that it stays."""
    if baris.sel or not turun_sendiri(baris.iku.kode):
        return
    yield Problem(
        masalah.CASCADING_TIDAK_TURUN,
        SourceRef(f"{awalan}cascading.csv"),
        f"IKU {baris.iku.kode} pada {matriks.atas.nama} tidak turun ke satu unit bawahan pun.",
        found="tidak ada",
        expected="satu unit bawahan atau lebih, atau pernyataan bahwa IKU ini tidak diturunkan",
        remedy="Isi cascading.csv: unit yang memikulnya, atau jenis «tidak» untuk unit «*».",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=baris.iku.kode,
    )


def _tidak_diterima(matriks: MatriksCascading, baris: BarisMatriks, awalan: str) -> Iterator[Problem]:
    """A unit that should carry an IKU and does not have it."""
    tanpa = [
        (satu, baris.sel[satu.unit.alamat])
        for satu in matriks.bawah
        if satu.unit.alamat in baris.sel and satu.terhitung
    ]
    for satu, sel in tanpa:
        if sel.iku is None and sel.jenis is not JenisCascading.TIDAK:
            asal = next((t.asal for t in matriks.atas.tautan if t.kode_iku == baris.iku.kode), None)
            yield Problem(
                masalah.CASCADING_TIDAK_DITERIMA,
                awali(asal or SourceRef("cascading.csv"), awalan),
                f"IKU {baris.iku.kode} diturunkan ke {satu.nama}, tetapi petanya tidak memuat {sel.kode_bawahan}.",
                found="tidak ada pada peta unit itu",
                expected=f"IKU {sel.kode_bawahan}",
                remedy="Tambahkan IKU itu pada peta unit bawahan, atau perbaiki cascading.csv.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=baris.iku.kode,
            )


def _lawan_kode(matriks: MatriksCascading, baris: BarisMatriks, awalan: str) -> Iterator[Problem]:
    """A declared link that says the opposite of the code of the IKU below; one problem per declaration."""
    lawan: dict[TautanCascading, list[str]] = defaultdict(list)
    for satu in matriks.bawah:
        sel = baris.sel.get(satu.unit.alamat)
        tautan = tautan_iku(matriks.atas.tautan, baris.iku.kode, satu.unit.kode)
        if sel is None or sel.iku is None or tautan is None:
            continue
        tidak = sel.jenis is JenisCascading.TIDAK
        if sel.kode_bawahan.endswith(AKHIRAN_TURUN) if tidak else not turun_sendiri(sel.kode_bawahan):
            lawan[tautan].append(satu.nama)
    for tautan, nama in lawan.items():
        turun = tautan.jenis is not JenisCascading.TIDAK
        yield Problem(
            masalah.CASCADING_LAWAN_KODE,
            awali(tautan.asal or SourceRef("cascading.csv"), awalan),
            f"IKU {baris.iku.kode} dinyatakan {'turun' if turun else 'tidak turun'}, tetapi {tautan.kode_bawahan} pada "
            f"{sebut(nama)} berkode {'non-cascading' if turun else 'cascading'}.",
            found=f"jenis «{tautan.jenis.value}», kode {tautan.kode_bawahan}",
            expected="kode berakhiran -CP atau -C" if turun else "kode berakhiran -N, atau jenis yang menurunkannya",
            remedy="Perbaiki jenisnya pada cascading.csv, atau kode IKU pada unit bawahan.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=baris.iku.kode,
        )


def _target(matriks: MatriksCascading, baris: BarisMatriks, awalan: str) -> Iterator[Problem]:
    """Targets of the units below that cannot lead to the target above."""
    milik, atas = target_gabungan(baris), baris.iku.target
    if not milik or atas is None or baris.iku.ciri.polarisasi is Polarisasi.STABILIZE:
        return
    ciri = baris.iku.ciri
    naik = ciri.polarisasi is Polarisasi.MAXIMIZE
    if berjumlah(ciri.konsolidasi_lokasi, ciri.satuan):
        gabungan, cara = sum(milik, NOL), "jumlah target"
    elif ciri.konsolidasi_lokasi is KonsolidasiLokasi.AVERAGE:
        gabungan, cara = sum(milik, NOL) / len(milik), "rata-rata target"
    else:
        # A ratio of sums lies between the lowest and the highest ratio: even the best one must reach the target.
        gabungan, cara = (max(milik) if naik else min(milik)), "target paling menantang"
    if (gabungan < atas) if naik else (gabungan > atas):
        yield Problem(
            masalah.TARGET_TIDAK_BERJUMLAH,
            SourceRef(f"{awalan}target.csv"),
            f"IKU {baris.iku.kode}: {cara} unit bawahan tidak dapat memenuhi target {matriks.atas.nama}.",
            found=f"{cara} {len(milik)} unit: {tulis_ringkas(gabungan, 2)}",
            expected=f"{'sedikitnya' if naik else 'paling banyak'} {tulis_ringkas(atas, 2)}",
            remedy="Samakan kembali target unit bawahan dengan target unit ini.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=baris.iku.kode,
        )
    elif not berjumlah(ciri.konsolidasi_lokasi, ciri.satuan) and len(set(milik)) > 1:
        yield Problem(
            masalah.TARGET_BERBEDA,
            SourceRef(f"{awalan}target.csv"),
            f"IKU {baris.iku.kode}: target antarunit bawahan {matriks.atas.nama} tidak sama.",
            found=f"dari {tulis_ringkas(min(milik), 2)} sampai {tulis_ringkas(max(milik), 2)}",
            expected="target yang sama, kecuali memang dibedakan",
            remedy="Pastikan perbedaannya disengaja: indeks antarunit hanya sebanding bila targetnya sama menantang.",
            tingkat=Tingkat.CATATAN,
            kode_iku=baris.iku.kode,
        )


def _ciri(dasar: str, pohon: HasilPohon) -> Iterator[Problem]:
    """One IKU code that is measured in different ways; the most frequent way counts as the usual one."""
    for (kode, _), milik in _menurut_kode(pohon).items():
        for bidang, sebutan in _CIRI.items():
            hitung = Counter(str(getattr(n.ciri, bidang)) for _, n in milik)
            if len(hitung) < 2:
                continue
            biasa = hitung.most_common(1)[0][0]
            lain = [(h, str(getattr(n.ciri, bidang))) for h, n in milik if str(getattr(n.ciri, bidang)) != biasa]
            yield Problem(
                masalah.CIRI_BERBEDA,
                SourceRef(f"{awalan_unit(dasar, lain[0][0])}manual/{kode}.yaml"),
                f"IKU {kode}: {sebutan} tidak sama di semua unit, sehingga hasilnya tidak sebanding.",
                found=f"«{lain[0][1]}» pada {sebut([h.nama for h, _ in lain])}",
                expected=f"«{biasa}», seperti pada {hitung[biasa]} unit lain",
                remedy="Hapus manual unit itu supaya manual unit atas yang berlaku, atau ganti kode IKU-nya.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=kode,
            )


def _tanpa_penanggung_jawab(dasar: str, pohon: HasilPohon) -> Iterator[Problem]:
    for (kode, _), milik in _menurut_kode(pohon).items():
        tanpa = [h for h, n in milik if not n.ciri.penanggung_jawab]
        if tanpa:
            yield Problem(
                masalah.PENANGGUNG_JAWAB_KOSONG,
                SourceRef(f"{awalan_unit(dasar, tanpa[0])}manual/{kode}.yaml"),
                f"IKU {kode}: penanggung jawabnya tidak disebut.",
                found=f"kosong pada {sebut([h.nama for h in tanpa])}",
                expected="bidang atau seksi yang bertanggung jawab",
                remedy="Isi penanggung_jawab pada manual IKU.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=kode,
            )


def _menurut_kode(pohon: HasilPohon) -> dict[tuple[str, Kelompok | None], list[tuple[HasilUnit, HasilIKU]]]:
    """The IKU of all units by code; one that is not cascaded means the same only among units of one map."""
    hasil: dict[tuple[str, Kelompok | None], list[tuple[HasilUnit, HasilIKU]]] = defaultdict(list)
    for satu in pohon.kantor:
        for iku in satu.iku:
            sendiri = None if turun_sendiri(iku.kode) else satu.kelompok
            hasil[(iku.kode, sendiri)].append((satu, iku))
    return hasil
