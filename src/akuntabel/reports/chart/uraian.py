"""What a chart says in words, for those who cannot see it."""

from collections.abc import Sequence

from akuntabel.reports.chart.bingkai import TIDAK_TERSEDIA
from akuntabel.reports.chart.sumbu import Deret, Ukuran


def uraian_deret(jenis: str, deret: Sequence[Deret], kategori: Sequence[str], ukuran: Ukuran) -> str:
    """Every value of every series in one sentence per series."""
    kalimat = []
    for nama, isi in deret:
        butir = (f"{k} {TIDAK_TERSEDIA if n is None else ukuran.angka(n)}" for k, n in zip(kategori, isi, strict=True))
        kalimat.append(f"{nama}: {'; '.join(butir)}.")
    return " ".join([f"{jenis}, {ukuran.judul.lower()}.", *kalimat])
