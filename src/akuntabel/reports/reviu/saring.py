"""The filter of the page: boxes to tick and the rules that hide what is not ticked. No script is needed."""

from collections.abc import Iterable, Sequence
from html import escape

from akuntabel.domain.lembar_reviu import CatatanReviu, KeadaanTemuan
from akuntabel.reports.render.html.unsur import unsur

_KELOMPOK = (("kepastian", "Kepastian"), ("jenis", "Jenis"), ("keadaan", "Keadaan"), ("jawaban", "Jawaban"))
_SEBUTAN = {"belum-dijawab": "belum dijawab"}
_URUTAN = ("pasti", "mungkin", "gaya")
"""The certainties, the gravest first."""
HANYA = "hanya-temuan"
"""Id of the box that leaves only the parts of the report that have findings."""


def kelas_temuan(catatan: CatatanReviu) -> str:
    """The classes of a finding that the filter knows it by."""
    return " ".join(f"{kelompok}-{nilai}" for kelompok, nilai in _nilai(catatan))


def saring_html(catatan: Sequence[CatatanReviu]) -> str:
    """The boxes; a group with one value only has nothing to choose and is left out."""
    bagian = []
    for kelompok, judul in _KELOMPOK:
        pilihan = _pilihan(kelompok, catatan)
        if len(pilihan) > 1:
            kotak = "".join(_kotak(f"{kelompok}-{p}", f"{_SEBUTAN.get(p, p)} ({n})", ya=True) for p, n in pilihan)
            bagian.append(unsur("fieldset", unsur("legend", judul) + kotak))
    hanya = _kotak(HANYA, "hanya bagian yang memuat temuan", ya=False)
    bagian.append(unsur("fieldset", unsur("legend", "Teks laporan") + hanya))
    return unsur("form", "\n".join(bagian), class_="saring", aria_label="Saring temuan")


def saring_css(catatan: Sequence[CatatanReviu]) -> str:
    """The rules of the boxes that the page has."""
    baris = [f"body:has(#saring-{HANYA}:checked) .pasangan:not(.bertemuan){{display:none}}"]
    baris += [
        f"body:has(#saring-{kelompok}-{p}:not(:checked)) .temuan.{kelompok}-{p},"
        f"body:has(#saring-{kelompok}-{p}:not(:checked)) .daftar-temuan .{kelompok}-{p}{{display:none}}"
        for kelompok, _ in _KELOMPOK
        for p, _ in _pilihan(kelompok, catatan)
    ]
    return f"@media screen {{\n{chr(10).join(baris)}\n}}"


def _nilai(satu: CatatanReviu) -> Iterable[tuple[str, str]]:
    yield "kepastian", satu.kepastian
    yield "jenis", satu.jenis
    if satu.keadaan is not KeadaanTemuan.BELUM_DIBANDINGKAN:
        yield "keadaan", satu.keadaan.value
    yield "jawaban", satu.jawaban.sikap.value if satu.jawaban else "belum-dijawab"


def _pilihan(kelompok: str, catatan: Sequence[CatatanReviu]) -> list[tuple[str, int]]:
    """The values of a group that occur, certainties from the gravest on, others as they come, with their counts."""
    nilai = [v for satu in catatan for k, v in _nilai(satu) if k == kelompok]
    urutan = [v for v in _URUTAN if v in nilai]
    return [(v, nilai.count(v)) for v in dict.fromkeys((*urutan, *nilai))]


def _kotak(nama: str, teks: str, *, ya: bool) -> str:
    centang = " checked" if ya else ""
    kotak = f'<input type="checkbox" id="saring-{escape(nama)}"{centang}>'
    return unsur("label", f"{kotak} {escape(teks)}", for_=f"saring-{nama}")
