"""Printed figures against those that the office's own data gives, each with its trace."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from akuntabel.domain.angka_kantor import AngkaKantor, BesaranKantor
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.angka_bernama import AngkaTercetak, angka_tercetak
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.asal import sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis, tulis_seperti

_TAK_SEBANDING = 50
"""Times by which a figure may differ from the computed one and still be thought of as in the same unit."""
_IKU = (BesaranKantor.TARGET, BesaranKantor.REALISASI, BesaranKantor.CAPAIAN)
_UANG = (BesaranKantor.PAGU, BesaranKantor.REALISASI_ANGGARAN)


@pemeriksaan(
    kode="iku-berbeda-data",
    judul="Angka IKU berbeda dari data kantor",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG + "; checklist substansi butir 5",
    uraian=(
        "Dengan --data: target, realisasi, dan capaian yang tercetak untuk setiap IKU dibandingkan dengan hitungan "
        "dari folder atau buku kerja kantor. Dari tabel (menurut kode atau judul) pasti; dari kalimat mungkin. Capaian "
        "boleh sebelum atau sesudah dibatasi. IKU yang angkanya tidak tercetak disebut tidak dapat diuji."
    ),
    contoh="IKU 2b-CP tercetak 98,64%; dari data: 39.947 ÷ 41.250 × 100 = 96,84%",
    sebab="realisasi.csv baris 40 dan 41 memberi 96,84%",
)
def iku_berbeda_data(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every printed target, realisasi and capaian that the data does not give."""
    yield from _periksa(fakta, _IKU, "iku-berbeda-data")


@pemeriksaan(
    kode="nilai-berbeda-data",
    judul="NSS, nilai perspektif, atau NKO berbeda dari data kantor",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian="Dengan --data: nilai sasaran, nilai perspektif, dan NKO dibandingkan dengan kartu kinerja kantor.",
    contoh="NKO tercetak 108,37; kartu kinerja memberi 107,83",
    sebab="jumlah nilai perspektif kali bobotnya 107,83",
)
def nilai_berbeda_data(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every printed value of sasaran, perspektif or organisation that the scorecard does not give."""
    yield from _periksa(fakta, (BesaranKantor.NSS, BesaranKantor.PERSPEKTIF, BesaranKantor.NKO), "nilai-berbeda-data")


@pemeriksaan(
    kode="anggaran-berbeda-data",
    judul="Pagu atau realisasi anggaran berbeda dari data kantor",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI,),
    dasar=HITUNG + "; Lampiran III, checklist format butir 6",
    uraian=(
        "Dengan --data: pagu dan realisasi setiap kegiatan dan jumlahnya dibandingkan sampai rupiah terakhir. Tabel "
        "dalam ribuan atau jutaan tidak diuji."
    ),
    contoh="Penagihan Aktif tercetak Rp233.560.110; anggaran.csv memuat Rp233.506.110",
    sebab="dua angka tertukar ketika disalin",
)
def anggaran_berbeda_data(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every printed amount of the budget that the data does not hold."""
    yield from _periksa(fakta, _UANG, "anggaran-berbeda-data")


def _periksa(fakta: Fakta, besaran: Sequence[BesaranKantor], kode: str) -> Iterator[Temuan | TakTeruji]:
    if fakta.data is None or not fakta.blok:
        return
    data = fakta.data.angka
    if fakta.data.tahun != fakta.tahun:
        alasan = f"data kantor tentang tahun {fakta.data.tahun}, laporan tentang {fakta.tahun or 'tahun lain'}"
        yield TakTeruji(kode, fakta.blok[0].letak, kutip(fakta.blok[0].teks), alasan)
        return
    milik = {(d.besaran, d.kode): d for d in data}
    tercetak = angka_tercetak(fakta.tabel, fakta.pernyataan, fakta.bagian, fakta.judul, data, fakta.tahun)
    diuji = set()
    for satu in tercetak:
        acuan = milik.get((satu.besaran, satu.kode))
        if satu.besaran not in besaran or acuan is None or not _sebanding(satu.bilangan, acuan):
            continue
        diuji.add((satu.besaran, satu.kode))
        indeks = milik.get((BesaranKantor.INDEKS, satu.kode)) if satu.besaran is BesaranKantor.CAPAIAN else None
        if not any(_sama(satu.bilangan, d.nilai) for d in (acuan, indeks) if d is not None):
            yield _temuan(satu, acuan, data, kode)
    lewat: dict[str, list[AngkaKantor]] = {}
    for kunci, acuan in milik.items():
        if acuan.besaran in besaran and kunci not in diuji:
            lewat.setdefault(f"{acuan.kode} {acuan.nama}".strip() or acuan.besaran.value, []).append(acuan)
    if lewat:
        rinci = "; ".join(
            f"{sebutan}: {', '.join(f'{d.besaran.value} {_tulis(d)}' for d in semua)}"
            for sebutan, semua in lewat.items()
        )
        banyak = sum(map(len, lewat.values()))
        alasan = f"{banyak} angka dari data kantor tidak dikenali tercetaknya, sehingga tidak dibandingkan: {rinci}"
        yield TakTeruji(kode, fakta.blok[0].letak, kutip(fakta.blok[0].teks), alasan)


def _sebanding(bilangan: Bilangan, acuan: AngkaKantor) -> bool:
    """Whether a printed figure can be in the unit of the data: rupiah of a component is no percentage of an IKU."""
    if acuan.besaran in _UANG:
        return bilangan.skala == 1
    besar, nilai = abs(bilangan.penuh), abs(acuan.nilai)
    if bilangan.jenis is JenisBilangan.RUPIAH and nilai < 10**5:
        return False
    return not nilai or not besar or nilai / _TAK_SEBANDING < besar < nilai * _TAK_SEBANDING


def _sama(bilangan: Bilangan, nilai: Decimal) -> bool:
    tepat = Selang.tepat(Fraction(nilai))
    return any(s.bertemu(tepat) for s in bilangan.selang(bulat_tepat=bilangan.jenis is JenisBilangan.RUPIAH))


def _temuan(satu: AngkaTercetak, acuan: AngkaKantor, data: Sequence[AngkaKantor], kode: str) -> Temuan:
    b = satu.bilangan
    benar = tulis_seperti(Fraction(acuan.nilai), b, b.desimal if acuan.besaran in _UANG else max(2, b.desimal))
    jejak = f" ({acuan.jejak})" if acuan.jejak else ""
    return Temuan(
        kode,
        JenisTemuan.ANGKA,
        Kepastian.PASTI if satu.tersurat else Kepastian.MUNGKIN,
        satu.letak,
        kutip(satu.kutipan, b.teks),
        b.teks,
        benar,
        f"{_sebut(acuan)}: data kantor memberi {benar}{jejak}, sedangkan yang tercetak {b.teks}. "
        f"{_asal(satu, acuan, data)}".strip(),
        "Perbaiki laporan, atau perbaiki data kantor bila laporan yang benar.",
    )


def _sebut(acuan: AngkaKantor) -> str:
    besaran = acuan.besaran.value
    sebutan = f"{besaran[0].upper()}{besaran[1:]}"
    if acuan.besaran in (*_IKU, BesaranKantor.INDEKS):
        return f"{sebutan} IKU {acuan.kode}"
    return f"{sebutan} {acuan.nama or acuan.kode}".strip()


def _tulis(acuan: AngkaKantor) -> str:
    return f"Rp{tulis(Fraction(acuan.nilai), 0)}" if acuan.besaran in _UANG else tulis(Fraction(acuan.nilai), 2)


def _asal(satu: AngkaTercetak, acuan: AngkaKantor, data: Sequence[AngkaKantor]) -> str:
    """Where the printed figure may come from: an older target, another column, another row, a slip of the keyboard."""
    b = satu.bilangan
    if any(_sama(b, lama) for lama in acuan.dahulu):
        return "Itu target sebelum diubah."
    sendiri = {d.besaran: d for d in data if d.kode == acuan.kode and d.besaran is not acuan.besaran}
    target, realisasi = (
        next((d for d in data if d.kode == acuan.kode and d.besaran is x), None)
        for x in (BesaranKantor.TARGET, BesaranKantor.REALISASI)
    )
    if acuan.besaran is BesaranKantor.CAPAIAN and target and realisasi and target.nilai and realisasi.nilai:
        hitungan = [
            (realisasi.nilai / lama * 100, f"target lama {tulis(Fraction(lama))}") for lama in target.dahulu if lama
        ]
        hitungan.append((target.nilai / realisasi.nilai * 100, "target dibagi realisasi, jadi terbalik"))
        hitungan.append((realisasi.nilai / target.nilai * 100, "realisasi dibagi target tanpa polarisasinya"))
        for nilai, sebutan in hitungan:
            if _sama(b, nilai):
                return f"Yang tercetak dihitung dengan {sebutan}."
    for besaran, lain in sendiri.items():
        if _sama(b, lain.nilai):
            return f"Itu {besaran.value}-nya: mungkin kolomnya tertukar."
    kembar = [d for d in data if d.besaran is acuan.besaran and d.kode != acuan.kode and _sama(b, d.nilai)]
    if len(kembar) == 1:
        return f"Itu {_sebut(kembar[0])}: mungkin barisnya tertukar."
    return sepadan(Fraction(acuan.nilai), b) or ""
