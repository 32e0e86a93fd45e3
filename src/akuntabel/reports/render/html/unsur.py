"""HTML elements as text, and the runs of a sentence."""

from html import escape

from akuntabel.reports.render.html.nomor import Penomoran
from akuntabel.reports.tree import Acuan, Inline, Runs


def unsur(nama: str, isi: str = "", **atribut: str | int | None) -> str:
    """One element with its closing tag.

    `isi` is HTML already; attributes are escaped, and those that are None are left out. A trailing `_` in an
    attribute's name falls away (`class_`), other `_` stand for `-`.
    """
    tulisan = "".join(
        f' {kunci.rstrip("_").replace("_", "-")}="{escape(str(nilai))}"'
        for kunci, nilai in atribut.items()
        if nilai is not None
    )
    return f"<{nama}{tulisan}>{isi}</{nama}>"


def runs_html(runs: Runs, penomoran: Penomoran) -> str:
    """The runs of a sentence: escaped text, bold, italic, links to traces and cross-references."""
    return "".join(_satu(r, penomoran) for r in runs)


def teks_polos(runs: Runs) -> str:
    """The words of the runs alone; references count as words too."""
    return "".join(r.id if isinstance(r, Acuan) else r.isi for r in runs)


def kelas_status(status: str) -> str:
    """Class names of what is tinted by a status: `status status-belum-lengkap`."""
    return f"status {'-'.join(('status', *status.split()))}"


def _satu(run: Inline, penomoran: Penomoran) -> str:
    if isinstance(run, Acuan):
        label, tujuan = penomoran.acuan(run.id)
        return unsur("a", escape(label), href=f"#{tujuan}")
    isi = escape(run.isi)
    if run.miring:
        isi = unsur("em", isi)
    if run.tebal:
        isi = unsur("strong", isi)
    tujuan = penomoran.sasaran_jejak(run.jejak)
    return unsur("a", isi, href=f"#{tujuan}", class_="jejak") if tujuan else isi
