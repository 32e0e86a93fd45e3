"""The CSV files of the folder: every row with the place that it was read from."""

from collections.abc import Iterator, Sequence

from akuntabel.reviu.folder.anggaran import AnggaranTerbaca
from akuntabel.reviu.folder.iku import IKUTerbaca, NilaiTerbaca
from akuntabel.reviu.folder.nilai import hasil_of
from akuntabel.reviu.folder.tulisan import angka, csv_of, ganda, tempat
from akuntabel.reviu.peran import Peran

_TANPA_TRIWULAN = "target triwulan tidak tercetak pada laporan"


def target_csv(iku: Sequence[IKUTerbaca], tahun: int, berkas: str) -> str:
    """`target.csv`: quarters where they are printed, else the target of the year at its end."""
    return csv_of(("kode", "T1", "T2", "T3", "T4", "catatan"), _target(iku, tahun, berkas))


def _target(iku: Sequence[IKUTerbaca], tahun: int, berkas: str) -> Iterator[Sequence[str]]:
    for satu in iku:
        hasil = hasil_of(satu, tahun)
        if hasil.target is None:
            yield (f"{satu.kode}: target tidak terbaca",)
            continue
        triwulan = [satu.target.get(n) for n in (1, 2, 3)]
        sel = [angka(t.bilangan.penuh) if t else "N/A" for t in triwulan]
        catatan = [f"terbaca: {tempat(berkas, hasil.target.letak)}", *_ragu(hasil.target)]
        catatan += [] if any(triwulan) else [_TANPA_TRIWULAN]
        yield (satu.kode, *sel, angka(hasil.target.bilangan.penuh), "; ".join(catatan))


def realisasi_csv(iku: Sequence[IKUTerbaca], tahun: int, berkas: str) -> str:
    """`realisasi.csv`: the printed realisasi, with the printed capaian to be compared; the capaian alone where the
    realisasi is not in the unit of the target."""
    kolom = ("kode", "periode", "unit", "komponen", "nilai", "sumber", "bukti", "catatan")
    return csv_of(kolom, (b for satu in iku for b in _realisasi(satu, tahun, berkas)))


def _realisasi(satu: IKUTerbaca, tahun: int, berkas: str) -> Iterator[Sequence[str]]:
    hasil = hasil_of(satu, tahun)
    if hasil.realisasi is not None and not hasil.beda_satuan:
        yield _baris(satu.kode, "realisasi", hasil.realisasi, berkas)
        if hasil.capaian is not None:
            yield _baris(satu.kode, "tercetak", hasil.capaian, berkas)
        return
    if hasil.realisasi is not None:
        isi = f"{satu.kode}: realisasi tercetak {hasil.realisasi.bilangan.teks} tidak sesatuan dengan targetnya"
        yield (f"{isi} ({tempat(berkas, hasil.realisasi.letak)})",)
    if hasil.capaian is not None:
        yield _baris(satu.kode, "capaian", hasil.capaian, berkas)
    elif hasil.realisasi is None:
        yield (f"{satu.kode}: realisasi dan capaian tidak terbaca",)


def _baris(kode: str, komponen: str, nilai: NilaiTerbaca, berkas: str) -> Sequence[str]:
    tulisan = angka(nilai.bilangan.penuh)
    return kode, "T4", "", komponen, tulisan, f"Laporan Kinerja ({berkas})", str(nilai.letak), "; ".join(_ragu(nilai))


def riwayat_csv(iku: Sequence[IKUTerbaca], tahun: int, berkas: str) -> str:
    """`riwayat.csv`: the earlier years that the report compares with."""
    baris = []
    for satu in iku:
        for lalu in sorted(t for t in satu.tahun if t < tahun):
            nilai = satu.tahun[lalu]
            tiga = [nilai.get(p) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)]
            if not any(tiga[1:]):
                continue
            sel = [angka(n.bilangan.penuh) if n else "" for n in tiga]
            letak = next(n.letak for n in tiga if n)
            catatan = "; ".join(r for n in tiga if n for r in _ragu(n))
            baris.append((satu.kode, str(lalu), *sel, tempat(berkas, letak), catatan))
    return csv_of(("kode", "tahun", "target", "realisasi", "capaian", "sumber", "catatan"), baris) if baris else ""


def rencana_csv(iku: Sequence[IKUTerbaca], berkas: str) -> str:
    """`rencana-aksi.csv`: the plans of each section; who does it and until when is rarely printed and left open."""
    baris = [
        b
        for satu in iku
        if satu.daftar.rencana
        for b in (
            (f"terbaca: {tempat(berkas, satu.letak)}, bagian IKU {satu.kode}",),
            *((satu.kode, rencana, "", "", "") for rencana in satu.daftar.rencana),
        )
    ]
    return csv_of(("kode", "rencana", "penanggung_jawab", "tenggat", "status"), baris) if baris else ""


def anggaran_csv(isi: AnggaranTerbaca, berkas: str) -> str:
    """`anggaran.csv`: the lines of the budget."""
    baris: list[Sequence[str]] = []
    for satu in isi.baris:
        baris.append((f"terbaca: {tempat(berkas, satu.letak)}",))
        baris.append((satu.kode, satu.kegiatan, "", angka(satu.pagu.penuh), angka(satu.realisasi.penuh)))
    return csv_of(("kode", "kegiatan", "sasaran", "pagu", "realisasi"), baris) if baris else ""


def _ragu(nilai: NilaiTerbaca) -> list[str]:
    isi = [ganda(nilai.bilangan)] if len(nilai.bilangan.bacaan) > 1 else []
    isi += [f"diragukan reviu: {nilai.temuan}"] if nilai.temuan else []
    if nilai.lain is not None:
        isi.append(f"tercetak lain: {nilai.lain[0].teks} pada {nilai.lain[1].bab} {nilai.lain[1]}".replace("  ", " "))
    return isi
