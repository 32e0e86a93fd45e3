"""The same figure printed twice with different values."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.nilai_iku import NilaiTercetak
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis


@pemeriksaan(
    kode="realisasi-berbeda",
    judul="Realisasi pada kalimat berbeda dari jumlah tabelnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI,),
    dasar=HITUNG + "; Lampiran III, checklist format butir 6",
    uraian=(
        "Kalimat dan baris jumlah tabel yang memuat pagu atau target yang sama sampai rupiah terakhir harus memuat "
        "realisasi yang sama."
    ),
    contoh="Tabel: pagu Rp3.550.000.000, realisasi Rp3.490.250.000; kalimat: realisasi Rp3.409.250.000",
    sebab="pagunya sama, realisasinya berbeda",
)
def realisasi_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every stated realisasi that differs from the total of the table with the same pagu."""
    jumlah = [satu for t in fakta.tabel for satu in _jumlah(t)]
    for rasio in fakta.rasio:
        if not rasio.tersurat or len(rasio.pasangan) != 1:
            continue
        realisasi, pagu = rasio.pasangan[0]
        if pagu.jenis is not JenisBilangan.RUPIAH or pagu.skala > 1 or pagu.penuh < 10**6:
            continue
        sama = [(r, letak) for t, r, letak in jumlah if t.penuh == pagu.penuh and letak != rasio.letak]
        if sama and all(r.penuh != realisasi.penuh for r, _ in sama) and realisasi.skala == 1:
            lain, letak = sama[0]
            yield Temuan(
                "realisasi-berbeda",
                JenisTemuan.ANGKA,
                Kepastian.PASTI,
                rasio.letak_realisasi or rasio.letak,
                kutip(rasio.kutipan, realisasi.teks),
                realisasi.teks,
                lain.teks,
                f"Tabel dengan jumlah {pagu.teks} yang sama memuat {lain.teks} ({letak}).",
                "Samakan kalimat dan tabelnya.",
                (letak,),
            )


def _jumlah(tabel: TabelFakta) -> Iterator[tuple[Bilangan, Bilangan, Letak]]:
    target, realisasi = tabel.kolom_peran(Peran.PAGU, Peran.TARGET), tabel.kolom_peran(Peran.REALISASI)
    if len(target) != 1 or len(realisasi) != 1 or tabel.dibulatkan:
        return
    for baris in tabel.baris:
        if baris.total and target[0] in baris.angka and realisasi[0] in baris.angka:
            yield baris.angka[target[0]], baris.angka[realisasi[0]], baris.letak_sel.get(realisasi[0], baris.letak)


@pemeriksaan(
    kode="capaian-berbeda",
    judul="Capaian IKU yang sama tercetak berbeda",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran III, checklist format butir 3",
    uraian=(
        "Capaian tahun laporan setiap IKU dibandingkan di semua tabel dan bagiannya. Nilai sebelum dan sesudah "
        "dibatasi boleh berdampingan."
    ),
    contoh="Ikhtisar: 101,20%; Bab III: 102,10%",
    sebab="satu IKU, satu tahun, dua capaian",
)
def capaian_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every capaian that differs from the one printed first for its IKU."""
    milik: dict[str, list[NilaiTercetak]] = {}
    for satu in fakta.capaian:
        if not satu.dihitung and satu.desimal is not None:
            milik.setdefault(satu.iku, []).append(satu)
    for iku, semua in milik.items():
        acuan = min(semua, key=lambda s: s.letak.urutan)
        for satu in semua:
            if satu is acuan or _sama(acuan, satu, fakta.batas_atas):
                continue
            yield Temuan(
                "capaian-berbeda",
                JenisTemuan.ANGKA,
                Kepastian.MUNGKIN,
                satu.letak,
                kutip(satu.kutipan),
                tulis(satu.capaian, satu.desimal or 0),
                tulis(acuan.capaian, acuan.desimal or 0),
                f"IKU {iku}: di tempat lain ({acuan.letak}) tercetak {tulis(acuan.capaian, acuan.desimal or 0)}.",
                "Samakan, atau jelaskan mengapa berbeda.",
                (acuan.letak,),
            )
            break


def _sama(a: NilaiTercetak, b: NilaiTercetak, batas: frozenset[int]) -> bool:
    setengah = Fraction(1, 2 * 10 ** min(a.desimal or 0, b.desimal or 0))
    if abs(a.capaian - b.capaian) <= setengah:
        return True
    return any(min(a.capaian, b.capaian) == n <= max(a.capaian, b.capaian) for n in batas)
