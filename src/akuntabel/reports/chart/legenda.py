"""The legend: a sample and a name per series, and the mark of the values that are missing."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from akuntabel.reports.chart.bingkai import HURUF, TIDAK_TERSEDIA, nama_berlubang, susun_legenda
from akuntabel.reports.chart.gaya import Gaya, silang
from akuntabel.reports.chart.sumbu import Deret
from akuntabel.reports.chart.svg import Titik, tulisan


def gambar_legenda(
    deret: Sequence[Deret], gaya: Sequence[Gaya], contoh: Callable[[Titik, Gaya], list[str]]
) -> tuple[list[str], Decimal]:
    """The legend and where it ends; nothing for a single series without a mark to explain."""
    berlubang = nama_berlubang(deret)
    seri = range(len(deret)) if len(deret) > 1 else range(0)
    nama = [*(deret[n][0] for n in seri), *(f"{deret[n][0]}: {TIDAK_TERSEDIA}" for n in berlubang)]
    letak, akhir = susun_legenda(nama)
    hasil: list[str] = []
    for (x, y), n, teks in zip(letak, [*seri, *berlubang], nama, strict=True):
        lubang = teks != deret[n][0]
        hasil += silang((x, y), gaya[n].warna) if lubang else contoh((x, y), gaya[n])
        hasil.append(tulisan(teks, (x + 20, y + 5), HURUF))
    return hasil, akhir
