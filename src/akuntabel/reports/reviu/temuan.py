"""One finding as a note in the margin, and as a line of the list."""

from html import escape

from akuntabel.domain.jawaban import Jawaban
from akuntabel.domain.lembar_reviu import CatatanReviu, KeadaanTemuan, TemuanLama
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.reports.render.html.unsur import unsur
from akuntabel.reports.reviu.saring import kelas_temuan


def temuan_html(nomor: int, satu: CatatanReviu) -> str:
    """A finding with all that it says, and the way back to its place in the text."""
    label = unsur("span", escape(satu.kepastian), class_="label")
    keadaan = (
        ""
        if satu.keadaan is KeadaanTemuan.BELUM_DIBANDINGKAN
        else f" {unsur('span', satu.keadaan.value, class_='label')}"
    )
    kembali = unsur("a", "Ke teks", href=f"#teks-{nomor}", aria_label=f"Ke teks temuan {nomor}", class_="ke-teks")
    judul = unsur("p", f"{unsur('span', f'{nomor}.', class_='angka')} {label}{keadaan} {escape(satu.judul)} {kembali}",
                  class_="judul-temuan")  # fmt: skip
    isi = (
        ("Letak", satu.letak),
        ("Kutipan", f"«{satu.kutipan}»" if satu.kutipan else ""),
        ("Tercetak", satu.tercetak),
        ("Dihitung", satu.dihitung),
        ("Sebab", satu.penjelasan),
        ("Saran", satu.saran),
        ("Jawaban", tulis_jawaban(satu.jawaban)),
        ("Pengenal", satu.pengenal),
    )
    butir = "".join(unsur("div", unsur("dt", n) + unsur("dd", escape(t))) for n, t in isi if t)
    return unsur(
        "div", judul + unsur("dl", butir, class_="rincian"), class_=f"temuan {kelas_temuan(satu)}",
        id=f"temuan-{nomor}", role="note", aria_label=f"Temuan {nomor}, {satu.kepastian}",
    )  # fmt: skip


def daftar_html(catatan: tuple[CatatanReviu, ...]) -> str:
    """All findings as links, one line each."""
    butir = (
        unsur(
            "li",
            unsur("a", f"{n}. {escape(c.judul)}", href=f"#temuan-{n}")
            + f" {unsur('span', escape(c.kepastian), class_='label')} "
            + escape("; ".join(filter(None, (c.bab, c.letak, c.tercetak)))),
            class_=kelas_temuan(c),
        )
        for n, c in enumerate(catatan, start=1)
    )
    return unsur("ul", "\n".join(butir), class_="daftar-temuan")


def lama_html(lama: tuple[TemuanLama, ...]) -> str:
    """The findings of the earlier version that are gone."""
    butir = (
        unsur("li", escape(f"«{t.kutipan}» tercetak {t.tercetak} ({t.letak or 'letak tidak tercatat'}; {t.pengenal})"))
        for t in lama
    )
    return unsur("ul", "\n".join(butir))


def tulis_jawaban(jawaban: Jawaban | None) -> str:
    """An answer in words; empty where there is none."""
    if jawaban is None:
        return ""
    isi = f"{jawaban.sikap.value}: {jawaban.alasan}" if jawaban.alasan else jawaban.sikap.value
    return f"{isi} ({jawaban.pereviu}, {tulis_tanggal(jawaban.tanggal)})"
