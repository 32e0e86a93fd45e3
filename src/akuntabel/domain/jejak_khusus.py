"""The trace of a capaian whose target is no plain number: which rule made it, and the calculation in words."""

from decimal import Decimal

from akuntabel.domain.manual import ManualIKU, Polarisasi, Satuan
from akuntabel.domain.penulisan import tulis_nilai, tulis_ringkas
from akuntabel.domain.scorecard import NilaiIKU


def aturan_khusus(nilai: NilaiIKU, manual: ManualIKU) -> str:
    """The dotted name of the rule for a range, a date or words; empty where the rule of the polarity holds."""
    if nilai.rentang is not None:
        return "capaian_khusus.capaian_rentang"
    if manual.satuan is Satuan.TANGGAL:
        return "capaian_khusus.capaian_tanggal"
    return "capaian_khusus.capaian_teks" if manual.satuan is Satuan.TEKS else ""


def rumus_rentang(nilai: NilaiIKU, manual: ManualIKU, terhadap_batas: str) -> str:
    """The calculation against a range; `terhadap_batas` is the one against the end that was passed."""
    if nilai.rentang is None or nilai.realisasi is None:
        return ""
    r, rentang = tulis_nilai(nilai.realisasi, manual.ukuran), tulis_nilai(nilai.rentang, manual.ukuran)
    if nilai.rentang.bawah <= nilai.realisasi <= nilai.rentang.atas:
        awal = f"{r} berada di dalam rentang {rentang}"
        if manual.polarisasi is not Polarisasi.STABILIZE or nilai.capaian is None:
            return f"{awal}: 100"
        return f"{awal}, sama dengan tepat pada target: {tulis_ringkas(nilai.capaian)} pada skala"
    arah, batas = ("di atas", "atas") if nilai.realisasi > nilai.rentang.atas else ("di bawah", "bawah")
    return f"{r} berada {arah} rentang {rentang}, sehingga dibandingkan dengan batas {batas}: {terhadap_batas}"


def rumus_khusus(nilai: NilaiIKU, manual: ManualIKU) -> str:
    """The calculation for a date or words."""
    if nilai.realisasi is None or nilai.target is None:
        return ""
    if manual.satuan is Satuan.TEKS:
        return f"target berupa kata-kata {tulis_nilai(nilai.realisasi, manual.ukuran)}: 100"
    terlambat = nilai.realisasi - nilai.target
    if terlambat <= 0:
        awal = "tepat pada tanggal target" if not terlambat else f"{tulis_ringkas(-terlambat)} hari sebelum target"
        return f"{awal}: 100"
    if manual.skala is not None:
        titik = ", ".join(f"{tulis_ringkas(x)} hari → {tulis_ringkas(y)}" for x, y in manual.skala)
        return f"terlambat {tulis_ringkas(terlambat)} hari, dibaca pada skala {titik}"
    terburuk = manual.realisasi_terburuk if manual.realisasi_terburuk is not None else nilai.target
    sisa, jarak = (tulis_ringkas(n) for n in (max(terburuk - nilai.realisasi, Decimal(0)), terburuk - nilai.target))
    batas = tulis_nilai(terburuk, manual.ukuran)
    return f"tersisa {sisa} dari {jarak} hari antara target dan {batas}: {sisa} ÷ {jarak} × 100"
