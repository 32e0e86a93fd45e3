"""Ikhtisar eksekutif: the year on one page."""

from akuntabel.domain.rezim import Status
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.ringkasan import (
    angka_kunci,
    kalimat_jumlah,
    kalimat_nko,
    kalimat_ujung,
    tabel_hasil,
    tabel_perspektif,
)
from akuntabel.reports.lakin.sanggahan import ikhtisar_sanggahan
from akuntabel.reports.lakin.unsur import kosong, narasi, paragraf, rangkai
from akuntabel.reports.tree import Acuan, AngkaKunci, Blok, Judul, Kotak


def ikhtisar_eksekutif(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Key figures, perspectives, best and lowest IKU, what is missing, and on how many assumptions it rests."""
    ujung = kalimat_ujung(bahan)
    return (
        Judul(1, "Ikhtisar Eksekutif", id="ikhtisar-eksekutif", halaman_baru=True),
        paragraf(*kalimat_nko(bahan), " ", kalimat_jumlah(bahan)),
        AngkaKunci(angka_kunci(bahan)),
        *_nilai(bahan),
        *((paragraf(*ujung),) if ujung else ()),
        *_tidak_tercapai(bahan),
        *narasi(bahan, bahan.tahun.laporan.narasi.get("ikhtisar", "")),
        *ikhtisar_sanggahan(bahan),
        *_yang_kurang(bahan),
        *_asumsi(bahan),
    )


def _nilai(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The values at the top: of the perspektif with the NKO, or of tujuan and sasaran."""
    if not bahan.tahun.peta.pohon:
        return (tabel_perspektif(bahan, "ikhtisar-perspektif", f"Nilai perspektif dan NKO tahun {bahan.tahun.tahun}"),)
    return (tabel_hasil(bahan, "ikhtisar-hasil", f"Nilai tujuan dan sasaran tahun {bahan.tahun.tahun}"),)


def _tidak_tercapai(bahan: BahanLaporan) -> tuple[Blok, ...]:
    kurang = [n.kode for n in bahan.akhir.iku if n.capaian is not None and n.capaian < 100]
    if not kurang:
        return ()
    return (paragraf(f"Capaian di bawah 100% terdapat pada {bahan.iku} {rangkai(kurang)}; penyebab dan tindakannya "
                     "diuraikan pada Bab III."),)  # fmt: skip


def _yang_kurang(bahan: BahanLaporan) -> tuple[Blok, ...]:
    menurut_sebab: dict[str, list[str]] = {}
    for n in bahan.iku_berstatus(Status.BELUM_LENGKAP):
        sebab = n.sebab.alasan if n.sebab else "belum bernilai."
        menurut_sebab.setdefault(sebab, []).append(f"{n.kode} ({bahan.manual(n.kode).nama})")
    belum = [kosong(f"{bahan.iku_awal} {rangkai(nama)}: {sebab}") for sebab, nama in menurut_sebab.items()]
    if bahan.tahun.renstra is None:
        belum.append(kosong("Rencana Strategis tidak tersedia: kantor tidak melaporkannya."))
    if bahan.tahun.anggaran is None:
        belum.append(kosong("Data anggaran tidak tersedia: kantor tidak melaporkannya."))
    return (Kotak("masalah", "Yang belum tersedia", tuple(belum)),) if belum else ()


def _asumsi(bahan: BahanLaporan) -> tuple[Blok, ...]:
    jumlah = len(bahan.akhir.asumsi)
    if not jumlah:
        return (paragraf("Penghitungan tidak bertumpu pada asumsi."),)
    isi = paragraf(
        f"Penghitungan bertumpu pada {jumlah} asumsi, yaitu aturan atau angka yang belum dipastikan pada sumbernya. "
        "Semuanya dirinci pada ", Acuan("lampiran-asumsi"), ".",
    )  # fmt: skip
    return (Kotak("asumsi", "Asumsi", (isi,)),)
