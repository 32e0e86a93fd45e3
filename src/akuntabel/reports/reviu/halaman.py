"""The page of a review: summary, filter, list of findings, and the report with its findings in the margin."""

from html import escape
from importlib.resources import files

from akuntabel.domain.lembar_reviu import BarisUji, KeadaanTemuan, LembarReviu
from akuntabel.reports.render.html.dokumen import halaman
from akuntabel.reports.render.html.unsur import unsur
from akuntabel.reports.reviu.naskah import naskah_html
from akuntabel.reports.reviu.saring import saring_css, saring_html
from akuntabel.reports.reviu.temuan import daftar_html, lama_html

_PENGANTAR = (
    "Di bawah ini teks laporan sebagaimana terbaca, menurut urutannya, dengan setiap temuan di tempatnya. "
    "Kepastian «pasti» berarti keliru menurut semua cara membaca yang tercetak; «mungkin» memerlukan pertimbangan "
    "orang; «gaya» tidak keliru, tetapi tidak ditulis sebagaimana mestinya."
)


def render_reviu_html(lembar: LembarReviu) -> str:
    """The review as one HTML5 file that asks for nothing from outside; the same review gives the same text."""
    judul = f"Reviu {lembar.nama}"
    utama = (
        _ringkasan(lembar),
        saring_html(lembar.catatan) if lembar.catatan else "",
        _bagian("Daftar temuan", "daftar-temuan", daftar_html(lembar.catatan)) if lembar.catatan else "",
        _bagian("Sudah diperbaiki", "diperbaiki", lama_html(lembar.diperbaiki)) if lembar.diperbaiki else "",
        _bagian("Teks laporan", "teks-laporan", naskah_html(lembar)),
        _bagian("Tidak dapat diuji", "tak-teruji", _tak_teruji(lembar.tak_teruji)) if lembar.tak_teruji else "",
        _bagian("Yang tidak dibaca", "tak-dibaca", _tak_dibaca(lembar.tak_dibaca)) if lembar.tak_dibaca else "",
    )
    badan = (
        unsur("header", unsur("h1", escape(judul)) + unsur("p", escape(_kalimat(lembar)), class_="subjudul")),
        unsur("main", "\n".join(filter(None, utama)), id="isi-utama", tabindex=-1),
        _kaki(lembar),
    )
    gaya = files(__package__).joinpath("reviu.css").read_text(encoding="utf-8") + saring_css(lembar.catatan)
    return halaman(judul, "\n".join(badan), {"description": f"Hasil reviu atas {lembar.nama}"}, gaya)


def _kalimat(lembar: LembarReviu) -> str:
    if not lembar.catatan:
        return "Tidak ada temuan."
    jumlah = {c.kepastian: 0 for c in lembar.catatan}
    for satu in lembar.catatan:
        jumlah[satu.kepastian] += 1
    dijawab = sum(c.jawaban is not None for c in lembar.catatan)
    rinci = ", ".join(f"{n} {k}" for k, n in sorted(jumlah.items(), key=lambda p: p[0] != "pasti"))
    return f"{len(lembar.catatan)} temuan: {rinci}. {dijawab} dijawab."


def _ringkasan(lembar: LembarReviu) -> str:
    isi = unsur("p", _PENGANTAR)
    isi += unsur("p", f"{len(lembar.uji)} angka dihitung ulang. {len(lembar.tak_teruji)} tidak dapat diuji.")
    if lembar.dibandingkan:
        baru = sum(c.keadaan is KeadaanTemuan.BARU for c in lembar.catatan)
        tetap = len(lembar.catatan) - baru
        isi += unsur(
            "p", f"Dibanding versi sebelumnya: {len(lembar.diperbaiki)} diperbaiki, {tetap} tetap, {baru} baru."
        )
    return isi


def _bagian(judul: str, nama: str, isi: str) -> str:
    return unsur("section", unsur("h2", judul, id=f"judul-{nama}") + isi, aria_labelledby=f"judul-{nama}")


def _tak_teruji(baris: tuple[BarisUji, ...]) -> str:
    return unsur("ul", "\n".join(unsur("li", escape(f"{b.letak}: «{b.tercetak}» ({b.hasil})")) for b in baris))


def _tak_dibaca(kalimat: tuple[str, ...]) -> str:
    return unsur("ul", "\n".join(unsur("li", escape(satu)) for satu in kalimat))


def _kaki(lembar: LembarReviu) -> str:
    isi = unsur("p", f"Berkas: {escape(lembar.nama)}. Sidik SHA-256: <code>{escape(lembar.sidik)}</code>.")
    return unsur("footer", isi + unsur("p", unsur("a", "Kembali ke atas", href="#atas"), class_="kembali"))
