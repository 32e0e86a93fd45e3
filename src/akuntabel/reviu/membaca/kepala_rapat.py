"""Heads of columns that stand in one line with single spaces, cut by their words and the number of values below."""

import re
from collections.abc import Sequence

from akuntabel.reviu.peran import Peran, kolom_of, pecah_kepala

_INTI = (
    r"target|realisasi|real\.|capaian|pencapaian|ketercapaian|pagu|anggaran|alokasi|persentase|persen|%|sisa|selisih|deviasi"
    r"|nominal|bobot|nilai|tertimbang|skor|indeks|jumlah|total|serapan|penyerapan|pertumbuhan|tumbuh|kenaikan|penurunan"
    r"|perubahan|growth|volume|biaya|rencana|hasil|(?:tahun\s+)?20\d\d|rp|rupiah"
    r"|(?:s\.?\s?d\.?\s+)?(?:q[1-4]|(?:tw|triwulan)\.?\s*(?:iv|i{1,3}|[1-4])|semester\s*(?:ii?|[12]))"
)
_DEPAN = (
    r"%|persentase|persen|tingkat|total|jumlah|sisa|indeks|rata-rata|kinerja|anggaran|nilai(?!\s+nilai)|target|realisasi"
    r"|capaian"
)
_EKOR = (
    r"kinerja|anggaran|awal|akhir|revisi|pk|iku|ikk|renstra|renja|rpjmd|rpjmn|jangka|menengah|tahun|20\d\d|tertimbang|belanja"
    r"|pajak|penerimaan|keuangan|fisik|indikator|program|kegiatan|utama|rp\.?|%|juta|ribu|lalu|ini|triwulan|tw|iv|i{1,3}"
    r"|s\.?\s?d\.?(?!\s*(?:q\d|tw|triwulan))|sampai\s+dengan|\([^()]{1,20}\)"
)
_ANGKA = re.compile(rf"(?:(?:{_DEPAN})\s+)?(?:{_INTI})(?:\s*(?:{_EKOR}))*", re.IGNORECASE)
_DUA_INTI = re.compile(
    r"(?:target|realisasi|capaian)\s+(?:realisasi|capaian|target|pagu|bobot|sisa|selisih)|anggaran\s+(?:realisasi|%|persen|sisa)"
    r"|20\d\d\s+20\d\d|bobot\s|kinerja\s+realisasi|(?:realisasi|pagu|target)\s+%",
    re.IGNORECASE,
)
_TEKS_EKOR = re.compile(
    r"(?:keterangan|ket\.?|status|predikat|kategori|sumber(?:\s+data)?|kriteria|penanggung\s+jawab)(?:\s+\w+)?",
    re.IGNORECASE,
)
_SAMBUNGAN = re.compile(rf"(?:(?:{_DEPAN}|{_EKOR})\s*)+", re.IGNORECASE)
_MAHAL = 3
"""What a cut may cost before it is none."""
_BANYAK_MAKS = 10
"""Most columns of figures."""
_SISA_LABEL = re.compile(r"(?![A-Z]\.?\Z|[IVX]+\.?\Z)[A-Z][\w/.,&()\s-]{0,90}\Z")


def kepala_rapat(teks: str, banyak: int) -> tuple[str, ...] | None:
    """The heads in a line of single spaces: of the label, then exactly `banyak` of figures, then of words.

    None for a line that cannot be cut so.
    """
    hasil = _terbaik(teks, banyak)
    return None if hasil is None else hasil[1]


def kepala_mungkin(teks: str) -> list[tuple[str, ...]]:
    """All ways to cut a line into heads, the likeliest first."""
    semua = [
        (hasil[0], -n, hasil[1])
        for n in range(1, _BANYAK_MAKS + 1)
        if (hasil := _terbaik(teks, n)) is not None and hasil[0] < _MAHAL
    ]
    return [kepala for _, _, kepala in sorted(semua, key=lambda satu: satu[:2])]


def hanya_kepala(teks: str) -> bool:
    """Whether a line holds heads and nothing else, so that it can go on with heads begun above."""
    if kepala_angka(teks) or kepala_teks(teks) or _SAMBUNGAN.fullmatch(teks) is not None:
        return True
    return any(kepala_angka(k[0]) for k in kepala_mungkin(teks))


def _terbaik(teks: str, banyak: int) -> tuple[int, tuple[str, ...]] | None:
    kata = teks.split()
    bertitik = teks[-1:] in ".;:," and not teks.lower().endswith(("rp.", "ket."))
    if not 1 < len(kata) <= 40 or len(teks) > 220 or bertitik:
        return None
    for akhir in range(len(kata), max(len(kata) - 4, 0), -1):
        ekor = " ".join(kata[akhir:])
        if ekor and _TEKS_EKOR.fullmatch(ekor) is None:
            continue
        potongan = _potong(kata[:akhir], banyak)
        if potongan is not None:
            return (potongan[0], (*potongan[1], ekor) if ekor else potongan[1])
    return None


def _potong(kata: Sequence[str], banyak: int) -> tuple[int, tuple[str, ...]] | None:
    """The cheapest cut of words into a label and `banyak` heads of figures; None where there is none."""
    n = len(kata)
    # biaya[j]: cheapest cut of the words from `i` on into so many heads, with the cut itself
    terbaik: list[dict[int, tuple[int, tuple[str, ...]]]] = [{} for _ in range(n + 1)]
    terbaik[n][0] = (0, ())
    for i in range(n - 1, -1, -1):
        for j in range(i + 1, min(n, i + 7) + 1):
            bagian = " ".join(kata[i:j])
            if not terbaik[j] or not kepala_angka(bagian):
                continue
            harga = 3 * len(_DUA_INTI.findall(bagian)) + (bagian[:1].islower()) * 2
            for sisa, (lain, isi) in terbaik[j].items():
                baru = (harga + lain, (bagian, *isi))
                if sisa < banyak and (sisa + 1 not in terbaik[i] or baru[0] < terbaik[i][sisa + 1][0]):
                    terbaik[i][sisa + 1] = baru
    calon = [
        (terbaik[i][banyak][0] + _harga_label(kata[:i]), -i, terbaik[i][banyak][1], " ".join(kata[:i]))
        for i in range(n)
        if banyak in terbaik[i] and (not i or _SISA_LABEL.match(" ".join(kata[:i])))
    ]
    if not calon:
        return None
    harga, _, isi, label = min(calon)
    if banyak == 1 and (harga or kolom_of(isi[0]).peran is Peran.TAHUN):
        return None
    return harga, (*kepala_label(label), *isi) if label else isi


def _harga_label(kata: Sequence[str]) -> int:
    """What it costs to leave words that may head figures in the label."""
    return sum(kepala_angka(k) for k in kata) if kata else 2


def kepala_angka(teks: str) -> bool:
    """Whether words can head a column of figures."""
    return _ANGKA.fullmatch(teks) is not None and not teks[-1:].isspace()


def kepala_teks(teks: str) -> bool:
    """Whether words head a column of words: a number, a code, a description, a unit, a remark."""
    if len(teks.split()) > 6 or (teks[-1:] in ".:;," and not teks.lower().startswith(("no", "ket"))):
        return False
    peran = kolom_of(teks).peran
    return (pecah_kepala(teks) is not None and not kepala_angka(teks)) or (
        peran in (Peran.NOMOR, Peran.KODE, Peran.SATUAN, Peran.KETERANGAN, Peran.URAIAN)
        and len(teks.split()) <= 5
        and teks[:1].isupper()
    )


_KIRI = re.compile(
    r"^(?:(?P<nomor>n[o0]\.?(?:mor)?)\s+)?(?:(?P<kode>kode(?:\s+(?:iku|ss|sasaran|ss/?\s?iku))?)\s+)?", re.IGNORECASE
)
_SATUAN = re.compile(r"\s+(satuan(?:\s+ukur(?:an)?)?)$", re.IGNORECASE)


def kepala_label(teks: str) -> tuple[str, ...]:
    """The heads of the columns of words left of the figures: number and code, description, unit."""
    kiri = _KIRI.match(f"{teks} ")
    awal = [kiri[n] for n in ("nomor", "kode") if kiri and kiri[n]]
    sisa = f"{teks} "[kiri.end() if kiri else 0 :].strip()
    satuan = _SATUAN.search(f" {sisa}")
    if satuan is None:
        return (*awal, sisa) if sisa else tuple(awal)
    uraian = f" {sisa}"[: satuan.start()].strip()
    return tuple(filter(None, (*awal, uraian, satuan[1])))
