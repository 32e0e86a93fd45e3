"""The rules of the scorecard as spreadsheet formulas; each mirrors the rule of the domain that it names.

A cell without value holds an empty text, which `ISNUMBER` and `COUNT` pass over: missing is never zero.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.manual import Polarisasi


def capaian(realisasi: str, target: str, nilai_target: Decimal, terburuk: Decimal | None, cara: Polarisasi) -> str:
    """`capaian_maximize` and `capaian_minimize` over the cells of realisasi and target; empty where no rule applies."""
    if cara is Polarisasi.STABILIZE or (not nilai_target and not (cara is Polarisasi.MINIMIZE and terburuk)):
        return ""
    if not nilai_target:
        hitungan = f"({_bil(terburuk or Decimal(0))}-{realisasi})/{_bil(terburuk or Decimal(0))}*100"
    elif cara is Polarisasi.MINIMIZE or nilai_target < 0:
        hitungan = f"(2-{realisasi}/{target})*100"
    else:
        hitungan = f"{realisasi}/{target}*100"
    return _bila_angka(realisasi, hitungan)


def capaian_stabilize(realisasi: str, target: str, skala: Skala) -> str:
    """`capaian_stabilize`: closeness mirrored at 100, read off the scale piece by piece."""
    dekat = f"(100-ABS(100-{realisasi}/{target}*100))"
    ruas = "".join(
        f"+(MIN(MAX({dekat},{_bil(x0)}),{_bil(x1)})-{_bil(x0)})*{_bil(y1 - y0)}/{_bil(x1 - x0)}"
        for (x0, y0), (x1, y1) in pairwise(skala)
    )
    return _bila_angka(realisasi, f"{_bil(skala[0][1])}{ruas}")


def indeks(capaian: str, bawah: str, atas: str) -> str:
    """`indeks_capaian`: held between the bounds."""
    return _bila_angka(capaian, f"MAX({bawah},MIN({atas},{capaian}))")


def indeks_konversi(capaian: str, bawah: str, atas: str, realisasi: str, target: str, cara: Polarisasi) -> str:
    """`indeks_capaian` of an IKU with the konversi flag: the upper bound once the target is met."""
    tanda = ">=" if cara is Polarisasi.MAXIMIZE else "<="
    return _bila_angka(capaian, f"IF({realisasi}{tanda}{target},{atas},MAX({bawah},MIN({atas},{capaian})))")


def bobot_tertimbang(nilai: str, bobot: str, semua_nilai: str, semua_bobot: str) -> str:
    """`bobot_tertimbang`: share in percent among the cells that have a value."""
    return _bila_angka(nilai, f"{bobot}/SUMPRODUCT(--ISNUMBER({semua_nilai}),{semua_bobot})*100")


def nss(nilai: str, bobot: str) -> str:
    """`nilai_sasaran_strategis` over two ranges of the same height."""
    jumlah = f"SUMPRODUCT(--ISNUMBER({nilai}),{bobot})"
    return f'=IF({jumlah}=0,"",SUMPRODUCT({nilai},{bobot})/{jumlah})'


def nilai_perspektif(nss: Sequence[str]) -> str:
    """`nilai_perspektif`: the simple mean of the NSS that have a value."""
    sel = ",".join(nss)
    return f'=IF(COUNT({sel})=0,"",AVERAGE({sel}))'


def nko(perspektif: Sequence[tuple[str, str]], *, semua: bool) -> str:
    """`nilai_kinerja_organisasi` over pairs of cells (nilai, bobot); with `semua` only where all have a value."""
    atas = "+".join(f"IF(ISNUMBER({nilai}),{nilai}*{bobot},0)" for nilai, bobot in perspektif)
    sel = ",".join(nilai for nilai, _ in perspektif)
    syarat = f"COUNT({sel})<{len(perspektif)}" if semua else f"COUNT({sel})=0"
    return f'=IF({syarat},"",({atas})/({jumlah_bobot(perspektif)}))'


def pangsa_perspektif(nilai: str, bobot: str, perspektif: Sequence[tuple[str, str]]) -> str:
    """`bobot_tertimbang` of a perspektif among those with a value."""
    return _bila_angka(nilai, f"{bobot}/({jumlah_bobot(perspektif)})*100")


def jumlah_bobot(perspektif: Sequence[tuple[str, str]]) -> str:
    """Sum of the weights of the perspektif that have a value."""
    return "+".join(f"IF(ISNUMBER({nilai}),{bobot},0)" for nilai, bobot in perspektif)


def _bila_angka(sel: str, hitungan: str) -> str:
    return f'=IF(ISNUMBER({sel}),{hitungan},"")'


def _bil(nilai: Decimal) -> str:
    """A number as formulas write it, in brackets where it is negative."""
    return f"({nilai:f})" if nilai < 0 else f"{nilai:f}"
