"""The same sasaran or IKU under different titles, the same title under different codes, targets that differ."""

from collections.abc import Iterator, Sequence

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import JenisBilangan
from akuntabel.reviu.fakta.judul_iku import BedaJudul, SebutanJudul, beda_judul, kunci_judul, menurut_judul
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.register import pemeriksaan

_DASAR = "PermenPANRB 53/2014, Lampiran III, checklist substansi butir 1, 4, dan 5"


@pemeriksaan(
    kode="judul-berbeda",
    judul="Sasaran atau IKU yang sama berjudul lain",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN, Kepastian.GAYA),
    dasar=_DASAR,
    uraian=(
        "Judul setiap kode dibandingkan antarbab dan lampiran. Kata yang lain adalah temuan pasti; kata yang kurang "
        "atau judul yang terpotong mungkin keliru; ejaan yang berbeda disebut sebagai gaya. Huruf besar, tanda baca, "
        "dan singkatan dalam kurung tidak diperhitungkan."
    ),
    contoh="Bab II: «6 Pengujian kepatuhan»; Lampiran: «6 Pengawasan kepatuhan»",
    sebab="kode sama, kata «pengujian» dan «pengawasan» berbeda",
)
def judul_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every title that differs from the first title of its code in another place."""
    for milik in _menurut_kode(fakta.judul):
        acuan = _acuan(milik)
        dilaporkan = set()
        for satu in milik:
            beda = beda_judul(acuan.judul, satu.judul)
            if beda is BedaJudul.SAMA or satu.judul.lower() in dilaporkan or _berkode_lain(satu, fakta.judul):
                continue
            dilaporkan.add(satu.judul.lower())
            yield _temuan(acuan, satu, beda)


def _berkode_lain(satu: SebutanJudul, semua: Sequence[SebutanJudul]) -> bool:
    """Whether a title stands under another code in two places or in another chapter: then its code is in doubt."""
    lain = [
        j for j in semua if j.sasaran is satu.sasaran and j.kode != satu.kode and j.judul.lower() == satu.judul.lower()
    ]
    sendiri = [j for j in semua if j.kode == satu.kode and j.judul.lower() == satu.judul.lower()]
    return not satu.sasaran and len(sendiri) == 1 and len({j.kode for j in lain}) == 1


def _menurut_kode(judul: Sequence[SebutanJudul]) -> list[list[SebutanJudul]]:
    hasil: dict[tuple[bool, str], list[SebutanJudul]] = {}
    for satu in judul:
        if satu.ragu:
            continue
        hasil.setdefault((satu.sasaran, satu.kode), []).append(satu)
    return list(hasil.values())


def _acuan(milik: Sequence[SebutanJudul]) -> SebutanJudul:
    """The title that most places agree on, the first of them where they tie."""
    return max(
        milik, key=lambda a: (sum(beda_judul(a.judul, b.judul) is BedaJudul.SAMA for b in milik), -milik.index(a))
    )


def _temuan(acuan: SebutanJudul, satu: SebutanJudul, beda: BedaJudul) -> Temuan:
    sebutan = f"{'Sasaran' if satu.sasaran else 'IKU'} {satu.kode}"
    kepastian, sebab = {
        BedaJudul.EJAAN: (Kepastian.GAYA, "ejaannya berbeda"),
        BedaJudul.TERPOTONG: (Kepastian.MUNGKIN, "judulnya terpotong"),
        BedaJudul.LAIN: (Kepastian.PASTI, "kata-katanya berbeda"),
        BedaJudul.SAMA: (Kepastian.GAYA, ""),
    }[beda]
    kata, kata_acuan = set(satu.judul.lower().split()), set(acuan.judul.lower().split())
    if beda is BedaJudul.LAIN and (kata <= kata_acuan or kata_acuan <= kata):
        kepastian, sebab = Kepastian.MUNGKIN, "ada kata yang kurang atau lebih"
    if (
        kepastian is Kepastian.PASTI
        and satu.letak.kotak is not None
        and kunci_judul(satu.judul).split()[:3] == (kunci_judul(acuan.judul).split()[:3])
    ):
        # On a page, the cells of a narrow table may run into each other.
        kepastian = Kepastian.MUNGKIN
    return Temuan(
        "judul-berbeda",
        JenisTemuan.IDENTITAS,
        kepastian,
        satu.letak,
        satu.judul,
        satu.judul,
        acuan.judul,
        f"{sebutan} berjudul «{acuan.judul}» pada {acuan.letak.bab or 'bagian lain'} ({acuan.letak}); di sini {sebab}.",
        "Samakan judulnya dengan Perjanjian Kinerja, atau jelaskan bila memang berubah.",
        (acuan.letak,),
    )


@pemeriksaan(
    kode="judul-ganda",
    judul="Dua kode berjudul sama dalam satu bab",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.PASTI,),
    dasar=_DASAR,
    uraian="Dalam satu bab, dua sasaran atau dua IKU tidak boleh berjudul sama: salah satunya salinan yang tertinggal.",
    contoh="8 Data dan informasi yang berkualitas; 9 Data dan informasi yang berkualitas",
    sebab="judul sasaran 9 sama dengan sasaran 8",
)
def judul_ganda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every title that stands under two codes of one chapter."""
    pertama: dict[tuple[bool, str, str], SebutanJudul] = {}
    for satu in (j for j in fakta.judul if not j.ragu):
        kunci = (satu.sasaran, satu.letak.bab, " ".join(satu.judul.lower().split()))
        lama = pertama.setdefault(kunci, satu)
        if lama.kode == satu.kode or any(_terpotong(s, fakta.judul) for s in (lama, satu)):
            continue
        sebutan = "Sasaran" if satu.sasaran else "IKU"
        yield Temuan(
            "judul-ganda",
            JenisTemuan.IDENTITAS,
            Kepastian.PASTI,
            satu.letak,
            satu.judul,
            satu.judul,
            f"judul {sebutan.lower()} {satu.kode}",
            f"{sebutan} {satu.kode} berjudul sama dengan {sebutan.lower()} {lama.kode} ({lama.letak}).",
            "Perbaiki salah satu judul menurut Perjanjian Kinerja.",
            (lama.letak,),
        )


def _terpotong(satu: SebutanJudul, semua: Sequence[SebutanJudul]) -> bool:
    """Whether the title of a code goes on elsewhere: then what stands here may be cut by its cell."""
    awal = f"{satu.judul.lower()} "
    lain = [j.judul.lower() for j in semua if j.sasaran is satu.sasaran and j.kode == satu.kode]
    if satu.letak.kotak is not None and any(
        j != satu.judul.lower() and j.split()[:4] == awal.split()[:4] and len(j.split()) > 4 for j in lain
    ):
        return True
    return any(j.startswith(awal) for j in lain)


@pemeriksaan(
    kode="judul-sasaran-iku",
    judul="Judul sasaran sama dengan judul IKU-nya",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian="Sasaran adalah keadaan yang dituju, IKU ukurannya. Judul yang sama menandakan salah satunya tersalin.",
    contoh="Sasaran 5 «Persentase pengawasan»; IKU 5a «Persentase pengawasan»",
    sebab="judul sasaran adalah judul IKU",
)
def judul_sasaran_iku(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every sasaran that is titled like an IKU of the same report."""
    iku = {" ".join(j.judul.lower().split()): j for j in reversed(fakta.judul) if not j.sasaran}
    for satu in fakta.judul:
        kembar = iku.get(" ".join(satu.judul.lower().split())) if satu.sasaran else None
        if kembar is not None:
            yield Temuan(
                "judul-sasaran-iku",
                JenisTemuan.IDENTITAS,
                Kepastian.MUNGKIN,
                satu.letak,
                satu.judul,
                satu.judul,
                f"judul sasaran {satu.kode}",
                f"Sasaran {satu.kode} memakai judul IKU {kembar.kode}.",
                "Tulis judul sasaran menurut Perjanjian Kinerja.",
                (kembar.letak,),
            )


@pemeriksaan(
    kode="target-berbeda",
    judul="Target IKU yang sama berbeda antarbab",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 4",
    uraian="Target setahun setiap kode dibandingkan antarbab dan lampiran menurut angkanya.",
    contoh="Bab II: 75%; Lampiran Perjanjian Kinerja: 70%",
    sebab="75 dan 70 berbeda, dan tidak ada adendum yang disebut",
)
def target_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every target whose figure differs from the one printed before."""
    # A title whose code is wrong in one place is still the same IKU there.
    berkode_dua = [milik for milik in menurut_judul(fakta.judul).values() if len({s.kode for s in milik}) > 1]
    for milik in (*_menurut_kode(fakta.judul), *berkode_dua):
        bertarget = [s for s in milik if s.target is not None]
        acuan = max(bertarget, key=lambda s: _dukungan(s, bertarget, fakta), default=None)
        for satu in bertarget:
            if acuan is None or acuan.target is None or satu.target is None or acuan.target.penuh == satu.target.penuh:
                continue
            yield Temuan(
                "target-berbeda",
                JenisTemuan.IDENTITAS,
                Kepastian.MUNGKIN,
                satu.letak,
                satu.judul,
                satu.target.teks,
                acuan.target.teks,
                f"Target IKU {acuan.kode} tercetak {acuan.target.teks} pada {acuan.letak.bab} ({acuan.letak}).",
                "Samakan dengan Perjanjian Kinerja; bila targetnya berubah, sebut adendumnya.",
                (acuan.letak,),
            )


def _dukungan(satu: SebutanJudul, bertarget: Sequence[SebutanJudul], fakta: Fakta) -> tuple[int, int, int]:
    """What speaks for a target: how many places of the IKU agree, how often the report prints it, that it is first."""
    if satu.target is None:
        return (0, 0, 0)
    nilai = satu.target.penuh
    sama = sum(s.target is not None and s.target.penuh == nilai for s in bertarget)
    return (sama, sum(b.penuh == nilai for b, _ in fakta.semua_angka), -bertarget.index(satu))


@pemeriksaan(
    kode="satuan-berbeda",
    judul="Satuan target IKU yang sama berbeda antarbab",
    jenis=JenisTemuan.SEBUTAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 4",
    uraian="Target yang di satu tempat berpersen dan di tempat lain tidak: persen atau indeks, salah satunya keliru.",
    contoh="Bab II: 85%; Lampiran: 85",
    sebab="indeks 85 bukan 85 persen",
)
def satuan_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every target that bears a percent sign in one place and none in another."""
    for milik in _menurut_kode(fakta.judul):
        bertarget = [s for s in milik if s.target is not None]
        persen = [s for s in bertarget if s.target and s.target.jenis is JenisBilangan.PERSEN]
        polos = [s for s in bertarget if s.target and s.target.jenis is JenisBilangan.BILANGAN]
        if persen and polos:
            satu, lain = sorted((persen[0], polos[0]), key=lambda s: s.letak.urutan)
            if satu.target is None or lain.target is None:
                continue
            yield Temuan(
                "satuan-berbeda",
                JenisTemuan.SEBUTAN,
                Kepastian.MUNGKIN,
                lain.letak,
                lain.judul,
                lain.target.teks,
                satu.target.teks,
                f"Target IKU {lain.kode} tercetak {satu.target.teks} pada {satu.letak.bab} ({satu.letak}), di sini "
                f"{lain.target.teks}.",
                "Tetapkan satuannya, persen atau indeks, dan pakai yang sama di semua bab.",
                (satu.letak,),
            )
