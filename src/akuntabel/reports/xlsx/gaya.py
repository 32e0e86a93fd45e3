"""Cell formats of the workbook, each made once."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from akuntabel.domain.manual import Satuan, Ukuran
from akuntabel.domain.rezim import Status

Nada = Literal["", "judul", "kepala", "keterangan", "label", "sasaran", "perspektif", "nko"]

_DASAR: Mapping[str, Any] = {"font_name": "Arial", "font_size": 10, "valign": "top"}
_GARIS: Mapping[str, Any] = {"border": 1, "border_color": "#C4C9CF"}
_NADA: Mapping[str, Mapping[str, Any]] = {
    "": _GARIS,
    "judul": {"bold": True, "font_size": 14, "font_color": "#1F3A5F"},
    "kepala": {
        **_GARIS,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": "#1F3A5F",
        "text_wrap": True,
        "valign": "vcenter",
    },
    "keterangan": {"font_color": "#404040", "text_wrap": True},
    "label": {**_GARIS, "bold": True, "bg_color": "#F4F6F8", "text_wrap": True},
    "sasaran": {**_GARIS, "bold": True, "bg_color": "#F4F6F8"},
    "perspektif": {**_GARIS, "bold": True, "bg_color": "#E6EBF1"},
    "nko": {**_GARIS, "bold": True, "bg_color": "#CFD9E5", "top": 2},
}
_STATUS: Mapping[Status, Mapping[str, str]] = {
    Status.HIJAU: {"bg_color": "#D9F0DD", "font_color": "#0B3D17"},
    Status.KUNING: {"bg_color": "#FFF1C2", "font_color": "#4A3500"},
    Status.MERAH: {"bg_color": "#FBDAD7", "font_color": "#6E1210"},
    Status.BELUM_LENGKAP: {"bg_color": "#E9E9EC", "font_color": "#33363B"},
    Status.TIDAK_DIUKUR: {"bg_color": "#E9E9EC", "font_color": "#33363B"},
    Status.TIDAK_DINILAI: {"bg_color": "#E9E9EC", "font_color": "#33363B"},
}
_BERINDEN: Mapping[str, Any] = {"align": "left", "indent": 1}
_TANPA_INDEN = ("judul", "keterangan", "kepala")

ANGKA = "#,##0.00"
BULAT = "#,##0"
TANGGAL = "d mmm yyyy"


class Gaya:
    """The formats of one workbook, by tone and kind of content."""

    def __init__(self, buku: Any) -> None:
        self._buku = buku
        self._jadi: dict[tuple[tuple[str, Any], ...], Any] = {}

    def teks(self, nada: Nada = "", *, bungkus: bool = True) -> Any:
        """A text cell; codes stay text."""
        inden = {} if nada in _TANPA_INDEN else _BERINDEN
        return self._format(_NADA[nada], {"num_format": "@", "text_wrap": bungkus}, inden)

    def angka(self, pola: str = ANGKA, nada: Nada = "") -> Any:
        """A number cell."""
        return self._format(_NADA[nada], {"num_format": pola, "align": "right"})

    def status(self, status: Status, nada: Nada = "") -> Any:
        """A cell with a status in words, tinted by it."""
        return self._format(_NADA[nada], _STATUS[status], {"num_format": "@", "text_wrap": True}, _BERINDEN)

    def _format(self, *sifat: Mapping[str, Any]) -> Any:
        gabung = dict(_DASAR)
        for satu in sifat:
            gabung.update(satu)
        kunci = tuple(sorted(gabung.items()))
        if kunci not in self._jadi:
            self._jadi[kunci] = self._buku.add_format(gabung)
        return self._jadi[kunci]


def pola_satuan(ukuran: Ukuran, nilai: Decimal | None = None) -> str:
    """Number format of a target or realisasi: whole for rupiah, a date for dates, two decimals otherwise.

    A label stands in front of its score as long as the cell holds it; another score shows itself alone.
    """
    if ukuran.satuan is Satuan.TANGGAL:
        return TANGGAL
    nama = next((nama for nama, angka_label in ukuran.label if angka_label == nilai), "")
    if nama:
        return f'[={nilai}]"{nama.replace(chr(34), "")}" (0.##);{ANGKA}'
    return BULAT if ukuran.satuan is Satuan.RUPIAH else ANGKA
