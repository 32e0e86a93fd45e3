"""Capaian against realisasi and target, wherever the three are printed together."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan, bacaan_bersama
from akuntabel.reviu.fakta.rasio import FaktaRasio
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.asal import salah_ketik, sepadan, skala_tertukar, tercetak_lain
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis, tulis_seperti

SERATUS = Selang.tepat(100)
_DUA = Selang.tepat(2)


@pemeriksaan(
    kode="rasio-keliru",
    judul="Capaian tidak sama dengan realisasi dibagi target",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN, Kepastian.GAYA),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 1",
    uraian=(
        "Realisasi, target, dan capaian yang tercetak bersama, dalam satu baris tabel atau satu kalimat, dihitung "
        "ulang. Diterima: realisasi ÷ target, (2 − realisasi ÷ target) untuk yang makin kecil makin baik, dan batas "
        "atas yang dinyatakan laporan. Angka yang dibulatkan ditoleransi tepat sejauh pembulatannya. Hasil yang "
        "dipotong, bukan dibulatkan, disebut sebagai gaya."
    ),
    contoh="Realisasi Rp90 miliar, target Rp100 miliar, capaian 95%",
    sebab="90 ÷ 100 = 90%, bukan 95%",
)
def rasio_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every capaian that none of the accepted formulas gives."""
    for satu in fakta.rasio:
        pasangan = [(r, t) for r, t in satu.pasangan if t.penuh]
        if not pasangan:
            if satu.pasangan:
                yield TakTeruji("rasio-keliru", satu.letak, kutip(satu.kutipan, satu.capaian.teks), "target nol")
            continue
        # Words of scale that do not fit are told by a check of their own.
        cocok = (_cocok(r, t, satu.capaian, satu, fakta) or skala_tertukar(t, r, satu.capaian) for r, t in pasangan)
        if not any(cocok):
            yield _temuan(satu, pasangan, fakta)


def _cocok(r: Bilangan, t: Bilangan, c: Bilangan, satu: FaktaRasio, fakta: Fakta) -> bool:
    return any(
        _selang_cocok(sr, st, sc, c, satu, fakta)
        for sr, st in bacaan_bersama(r, t, a_tepat=satu.realisasi_tepat)
        for sc in c.selang(bulat_tepat=False)
        if not st.bawah <= 0 <= st.atas
    )


def _selang_cocok(sr: Selang, st: Selang, sc: Selang, c: Bilangan, satu: FaktaRasio, fakta: Fakta) -> bool:
    hasil = [sr / st * SERATUS]
    if not satu.anggaran and fakta.polarisasi.makin_kecil_makin_baik(satu.kutipan) is not False:
        hasil.append((_DUA - sr / st) * SERATUS)
    capaian = [sc] if c.jenis is JenisBilangan.PERSEN else [sc, sc * SERATUS]
    if any(h.bertemu(s) for h in hasil for s in capaian):
        return True
    if satu.anggaran:
        return False
    terbatas = any(s.tengah == b and h.atas >= b for h in hasil for s in capaian for b in fakta.batas_atas)
    return terbatas or any(s.tengah == 0 and h.bawah <= 0 for h in hasil for s in capaian)


def _temuan(satu: FaktaRasio, pasangan: list[tuple[Bilangan, Bilangan]], fakta: Fakta) -> Temuan:
    r, t = pasangan[0]
    c = satu.capaian
    desimal = max(2, c.desimal)
    tepat = Fraction(r.penuh) / Fraction(t.penuh) * 100
    rumus = f"{r.teks} ÷ {t.teks} × 100"
    kecil = not satu.anggaran and fakta.polarisasi.makin_kecil_makin_baik(satu.kutipan)
    if kecil and sepadan(200 - tepat, c) and not sepadan(tepat, c):
        tepat, rumus = 200 - tepat, f"(2 − {r.teks} ÷ {t.teks}) × 100"
    hitungan = f"{rumus} = {tulis(tepat, desimal)}, sedangkan yang tercetak {c.teks}."
    dipotong = _dipotong(tepat, c)
    if dipotong:
        kepastian, asal = Kepastian.GAYA, "Angkanya dipotong, bukan dibulatkan."
    else:
        kepastian = Kepastian.PASTI if satu.tersurat and len(pasangan) == 1 else Kepastian.MUNGKIN
        asal = _asal(r, t, satu, fakta)
    if dipotong:
        saran = f"Bulatkan: {tulis_seperti(tepat, c, desimal)}."
    else:
        saran = f"Perbaiki capaian menjadi {tulis_seperti(tepat, c, desimal)}, atau perbaiki realisasi atau targetnya."
    return Temuan(
        "rasio-keliru",
        JenisTemuan.ANGKA,
        kepastian,
        satu.letak,
        kutip(satu.kutipan, c.teks),
        c.teks,
        tulis_seperti(tepat, c, desimal),
        f"{hitungan} {asal}".strip(),
        saran,
    )


def _dipotong(tepat: Fraction, c: Bilangan) -> bool:
    skala = 10**c.desimal
    return any(Fraction(b) * skala == int(tepat * skala) for b in c.bacaan if c.desimal)


def _asal(r: Bilangan, t: Bilangan, satu: FaktaRasio, fakta: Fakta) -> str:
    """The likeliest origin in one sentence: swapped parts, a slip of the keyboard, another printed figure."""
    c = satu.capaian
    tepat = Fraction(r.penuh) / Fraction(t.penuh) * 100
    if r.penuh and any(s.bertemu(Selang.tepat(Fraction(t.penuh) / Fraction(r.penuh) * 100)) for s in _capaian(c)):
        return "Yang tercetak adalah target dibagi realisasi: mungkin keduanya tertukar."
    if ketik := sepadan(tepat, c):
        return ketik
    for bilangan, sebutan, cek in _masukan(r, t, satu, fakta):
        if ketik := salah_ketik(bilangan, cek, sebutan=sebutan):
            return ketik
    selang = next(iter(_capaian(c)))
    if selang.bawah > 0:
        perlu = Selang.tepat(Fraction(r.penuh) * 100) / selang
        if lain := tercetak_lain(perlu, fakta.semua_angka, (r, t, c)):
            return f"Capaian itu tepat untuk target {lain[0].teks} ({lain[1]}): mungkin dihitung dari target lain."
        return f"Capaian itu tepat untuk target sekitar {tulis(perlu.tengah, 0 if perlu.tengah > 1000 else 2)}."
    return ""


def _capaian(c: Bilangan) -> tuple[Selang, ...]:
    return c.selang(bulat_tepat=False)


def _masukan(
    r: Bilangan, t: Bilangan, satu: FaktaRasio, fakta: Fakta
) -> Iterator[tuple[Bilangan, str, Callable[[Bilangan], bool]]]:
    yield r, "Realisasi", lambda b: _cocok(b, t, satu.capaian, satu, fakta)
    yield t, "Target", lambda b: bool(b.penuh) and _cocok(r, b, satu.capaian, satu, fakta)
