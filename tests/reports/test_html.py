import html
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.penelusuran import semua_jejak
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef, TakTerhitung
from akuntabel.pedoman import load_rezim
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.render.html import render_html, render_jejak_html
from akuntabel.reports.tree import (
    Acuan,
    AngkaKunci,
    BarisTabel,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    KolomTabel,
    Kop,
    Kotak,
    Paragraf,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)
from tests.domain.tahun_kecil import tahun_kecil

KOSONG = {"meta", "br", "col", "link", "img", "input", "hr"}
SVG = (
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><defs><clipPath id="potong">'
    '<rect width="9" height="9"/></clipPath></defs><g id="isi" clip-path="url(#potong)"><text>A</text></g>'
    '<use href="#isi"/></svg>'
)


class Pembaca(HTMLParser):
    """Reads a page strictly: every tag closed in order; ids, links and texts by element are kept."""

    def __init__(self, halaman: str) -> None:
        super().__init__()
        self.tumpukan: list[str] = []
        self.unsur: list[tuple[str, dict[str, str | None]]] = []
        self.teks: list[tuple[str, str]] = []
        self.feed(halaman)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len({nama for nama, _ in attrs}), f"attribute twice on {tag}"
        self.unsur.append((tag, dict(attrs)))
        if tag not in KOSONG:
            self.tumpukan.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unsur.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.tumpukan, f"</{tag}> closes nothing"
        assert self.tumpukan.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.tumpukan:
            self.teks.append((self.tumpukan[-1], data.strip()))

    def semua(self, tag: str) -> list[dict[str, str | None]]:
        return [atribut for nama, atribut in self.unsur if nama == tag]

    def atribut(self, nama: str) -> list[str]:
        return [str(a[nama]) for _, a in self.unsur if nama in a]


def tabel(kode: str = "tabel-satu", judul: str = "Capaian", kolom: int = 3, **lain: object) -> Tabel:
    kepala = tuple(KolomTabel(f"Kolom {n}", "kiri" if not n else "kanan", 2.0) for n in range(kolom))
    isi = BarisTabel(tuple(Sel((Teks(f"{n},00"),)) for n in range(kolom)))
    pita = BarisTabel((Sel((Teks("Perspektif"),), rentang=kolom),), "kelompok")
    status = BarisTabel((Sel((Teks("Jumlah"),), rentang=kolom - 1), Sel((Teks("Hijau"),), status="hijau")), "total")
    return replace(Tabel(kode, judul, kepala, (pita, isi, status)), **lain)  # type: ignore[arg-type]


def dokumen(*isi: Blok, awal: tuple[Blok, ...] = ()) -> Dokumen:
    kop = Kop(("Kementerian", "Kantor <Kecil>"), "Jalan Satu")
    return Dokumen("Laporan", "Nomor 1", "Kantor <Kecil>", kop, 2024, "2025-01-24", "Kantor", isi, awal, sidik="abc123")


def lengkap() -> Dokumen:
    """A document with every kind of block."""
    gambar = Gambar("gambar-satu", "Bagan", SVG, "Bagan: A", kembaran=tabel("tabel-kembaran", ""))
    return dokumen(
        Judul(1, "Capaian", "BAB I", "bab-1", halaman_baru=True),
        Paragraf((Teks("Lihat "), Acuan("tabel-satu"), Teks(", "), Acuan("gambar-dua"), Teks(", "), Acuan("bab-1"))),
        Paragraf((Teks("108,53", jejak="iku.1a-CP.capaian"), Teks("9,99", jejak="perspektif.x"))),
        Judul(3, "Melompat", id="bab-1"),
        tabel(),
        tabel("tabel-lebar", "Lebar", 11, padat=True, sumber="Sumber data", catatan=(Teks("Catatan."),)),
        gambar,
        replace(gambar, id="gambar-dua"),
        Daftar(((Teks("satu"),), (Teks("dua"),)), "huruf"),
        Kotak("asumsi", "Asumsi", (Paragraf((Teks("Isi"),)), tabel("tabel-kotak", "Dalam kotak"))),
        AngkaKunci((("NKO", "108,53", "sementara", "hijau"), ("Penerimaan", "Rp2.966.288.539.643", "", ""))),
        TandaTangan(((("Jakarta",), ("Nama",)),)),
        GantiHalaman("mendatar"),
        Judul(1, "Jejak", "Lampiran 1", "lampiran-1"),
        tabel("tabel-jejak-iku.1a-CP", "Jejak 1a-CP", bernomor=False),
        awal=(DaftarIsi("isi"), DaftarIsi("tabel"), DaftarIsi("gambar")),
    )


def laporan_kecil() -> Dokumen:
    tahun, rezim = tahun_kecil(), load_rezim("kmk-300-2022")
    kartu = {t: scorecard_for(tahun, rezim, t) for t in Triwulan}
    return build_laporan(BahanLaporan(tahun, rezim, kartu, semua_jejak(tahun, rezim), (), "0"))


HALAMAN = {
    "every block": lambda: render_html(lengkap()),
    "report": lambda: render_html(laporan_kecil()),
    "trace": lambda: render_jejak_html(semua_jejak(tahun_kecil(), load_rezim("kmk-300-2022"))[0], "Jejak NKO"),
}
setiap_halaman = pytest.mark.parametrize("buat", HALAMAN.values(), ids=HALAMAN.keys())


@setiap_halaman
def test_tags_are_balanced_and_every_id_is_used_once(buat):
    halaman = Pembaca(buat())
    assert not halaman.tumpukan
    assert [kode for kode, kali in Counter(halaman.atribut("id")).items() if kali > 1] == []
    assert not [kode for kode in halaman.atribut("id") if re.search(r"\s", kode)]


@setiap_halaman
def test_every_link_and_label_leads_to_an_element_of_the_page(buat):
    halaman = Pembaca(buat())
    dikenal = set(halaman.atribut("id"))
    tujuan = halaman.atribut("href")
    assert tujuan
    assert [t for t in tujuan if not t.startswith("#") or t[1:] not in dikenal] == []
    assert [k for daftar in halaman.atribut("aria-labelledby") for k in daftar.split() if k not in dikenal] == []


@setiap_halaman
def test_the_page_asks_for_nothing_from_outside_and_runs_nothing(buat):
    isi = buat()
    halaman = Pembaca(isi)
    assert not {"script", "link", "img", "iframe", "object"} & {nama for nama, _ in halaman.unsur}
    assert "default-src 'none'" in str(halaman.semua("meta")[1]["content"])
    assert not re.search(r"https?://", isi.replace('xmlns="http://www.w3.org/2000/svg"', ""))
    assert not re.search(r"@import|url\((?!#)", isi)
    assert not [nama for _, a in halaman.unsur for nama in a if nama.startswith("on")]


@setiap_halaman
def test_the_same_tree_gives_the_same_text(buat):
    assert buat() == buat()


@setiap_halaman
def test_headings_never_skip_a_level_and_there_is_one_first_heading(buat):
    tingkat = [int(nama[1]) for nama, _ in Pembaca(buat()).unsur if re.fullmatch(r"h[1-6]", nama)]
    assert tingkat.count(1) == 1
    assert tingkat[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(tingkat))


def test_the_page_names_its_language_and_has_landmarks_and_a_skip_link():
    halaman = Pembaca(render_html(lengkap()))
    assert halaman.semua("html") == [{"lang": "id"}]
    for landmark in ("header", "nav", "main", "footer"):
        assert len(halaman.semua(landmark)) == 1
    assert halaman.semua("a")[0] == {"class": "lewati", "href": "#isi-utama"}
    assert halaman.semua("main")[0]["id"] == "isi-utama"


def test_what_users_wrote_is_text_and_never_markup():
    jahat = "<script>alert('x')</script> & \"kutip\""
    isi = render_html(
        dokumen(
            Judul(1, jahat, jahat),
            Paragraf((Teks(jahat, tebal=True),)),
            tabel(judul=jahat),
            Gambar("g", jahat, SVG, jahat, sumber=jahat),
            Kotak("info", jahat, ()),
            AngkaKunci(((jahat, jahat, jahat, ""),)),
            TandaTangan((((jahat,), (jahat,)),)),
        )
    )
    halaman = Pembaca(isi)
    assert not halaman.semua("script")
    assert jahat not in isi
    assert ("strong", jahat) in halaman.teks
    assert any(a.get("aria-label") == jahat for a in halaman.semua("div"))


def test_tables_and_figures_are_numbered_in_order_and_references_say_the_number():
    isi = render_html(lengkap())
    assert '<a href="#tabel-satu">Tabel 1</a>' in isi
    assert '<a href="#gambar-dua">Gambar 2</a>' in isi
    assert '<a href="#bab-1">BAB I</a>' in isi
    assert "Tabel 3. </span>Dalam kotak" in isi
    assert "Tabel 4" not in isi


def test_a_reference_to_nothing_is_a_broken_promise():
    with pytest.raises(KeyError):
        render_html(dokumen(Paragraf((Acuan("tabel-tidak-ada"),))))


def test_a_figure_links_to_the_longest_known_front_of_its_trace_and_is_plain_text_without_one():
    isi = render_html(lengkap())
    assert '<a href="#tabel-jejak-iku.1a-CP" class="jejak">108,53</a>' in isi
    assert "9,99</p>" in isi


def test_drawings_share_no_ids_and_keep_their_own_references():
    isi = render_html(lengkap())
    assert "<?xml" not in isi
    for awalan in ("gambar-satu--", "gambar-dua--"):
        assert f'id="{awalan}potong"' in isi
        assert f'clip-path="url(#{awalan}potong)"' in isi
        assert f'href="#{awalan}isi"' in isi


def test_a_figure_has_its_words_its_caption_and_its_numbers():
    halaman = Pembaca(render_html(lengkap()))
    assert [a["aria-label"] for a in halaman.semua("div") if a.get("role") == "img"] == ["Bagan: A"] * 2
    assert len(halaman.semua("figcaption")) == len(halaman.semua("details")) == 2
    assert ("summary", "Angka Gambar 1 dalam tabel") in halaman.teks


def test_every_table_has_a_caption_and_heads_with_scope():
    halaman = Pembaca(render_html(lengkap()))
    assert len(halaman.semua("caption")) == len(halaman.semua("table"))
    assert {a["scope"] for a in halaman.semua("th")} == {"col", "row", "rowgroup"}
    assert all("scope" in a for a in halaman.semua("th"))


def test_only_wide_tables_are_scrolling_regions_that_the_keyboard_reaches():
    isi = render_html(dokumen(tabel(kolom=2), tabel("tabel-lebar", "Lebar", 11)))
    daerah = [a for a in Pembaca(isi).semua("div") if a.get("role") == "region"]
    assert daerah == [{"class": "gulir", "role": "region", "tabindex": "0", "aria-labelledby": "judul--tabel-lebar"}]


def test_a_status_is_written_in_words_and_tinted():
    isi = render_html(dokumen(tabel()))
    assert re.search(r'<td class="kanan utuh status status-hijau">Hijau</td>', isi)


def test_pages_after_a_break_are_printed_in_their_orientation():
    isi = render_html(lengkap())
    assert isi.index('<div class="halaman mendatar">') < isi.index('id="lampiran-1"')
    assert "@page mendatar { size: A4 landscape" in isi


def test_an_id_that_stands_twice_gets_a_second_form_and_the_reference_keeps_the_first():
    isi = render_html(dokumen(Judul(1, "A", id="x"), Judul(1, "B", id="x"), Paragraf((Acuan("x"),))))
    assert '<h2 id="x">A' in isi
    assert '<h2 id="x-2">B' in isi
    assert '<a href="#x">bagian «A»</a>' in isi


def test_a_bold_line_stays_with_what_follows_it_on_paper():
    isi = render_html(dokumen(Paragraf((Teks("Kendala", tebal=True),)), Paragraf((Teks("a", tebal=True), Teks("b")))))
    assert '<p class="anak-judul"><strong>Kendala</strong></p>' in isi
    assert "<p><strong>a</strong>b</p>" in isi
    assert re.search(r"\.anak-judul[^{]*\{ break-after: avoid", isi)


def test_empty_lists_say_that_they_are_empty():
    isi = render_html(dokumen(DaftarIsi("tabel")))
    assert "Dokumen ini tidak mempunyai tabel bernomor." in isi
    assert "<nav" not in isi


def test_a_trace_page_shows_every_part_of_every_step():
    baris = Jejak("", "komponen NETTO", Decimal("1100.5"), "rupiah", asal=SourceRef("realisasi.csv", 14, "nilai"))
    gagal = Jejak("iku.2.realisasi", "realisasi", TakTerhitung("REALISASI_KOSONG", "Belum ada <data>."))
    akar = Jejak(
        "iku.1",
        "indeks capaian",
        Decimal("110.1234567"),
        "persen",
        "1 ÷ 2",
        "capaian.indeks_capaian",
        "kmk-300-2022, Lampiran",
        Keyakinan.RENDAH,
        (baris, gagal),
        catatan="catatan langkah",
    )
    halaman = Pembaca(render_jejak_html(akar, "Jejak <iku>"))
    tertulis = " | ".join(teks for _, teks in halaman.teks)
    for bagian in (
        "Indeks capaian", "110,123457%", "1 ÷ 2", "capaian.indeks_capaian", "kmk-300-2022, Lampiran", "rendah",
        "catatan langkah", "Komponen NETTO", "Rp1.101", "realisasi.csv, baris 14, kolom «nilai»",
        "Belum ada <data>. (REALISASI_KOSONG)", "Jejak <iku>",
    ):  # fmt: skip
        assert bagian in tertulis
    assert [a for a in halaman.semua("details") if "open" not in a] == []


def _kontras(depan: str, belakang: str) -> float:
    def terang(warna: str) -> float:
        bagian = [int(warna[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linier = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in bagian]
        return 0.2126 * linier[0] + 0.7152 * linier[1] + 0.0722 * linier[2]

    satu, dua = sorted((terang(depan), terang(belakang)), reverse=True)
    return (satu + 0.05) / (dua + 0.05)


def test_tinted_cells_and_texts_have_enough_contrast():
    gaya = render_html(dokumen()).partition("<style>")[2].partition("</style>")[0]
    pasangan = re.findall(r"status-[a-z-]+ \{ background: (#\w{6}); color: (#\w{6})", gaya)
    peubah = dict(re.findall(r"--(\w+): (#\w{6})", gaya))
    pasangan += [
        (latar, peubah[n]) for latar in ("#ffffff", peubah["latar"]) for n in ("tinta", "abu", "biru", "tautan")
    ]
    assert len(pasangan) == 12
    assert [p for p in pasangan if _kontras(*p) < 4.5] == []


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
@setiap_halaman
def test_nothing_scrolls_sideways_at_360_pixels(buat, tmp_path: Path):
    bingkai = tmp_path / "bingkai.html"
    bingkai.write_text(
        f'<iframe id="f" width="360" height="800" srcdoc="{html.escape(buat())}"></iframe><p id="hasil"></p><script>'
        "onload = () => { const e = f.contentDocument.documentElement;"
        "hasil.textContent = `lebar ${e.scrollWidth} dari ${e.clientWidth}, penuh ${e.scrollHeight > 800}`; }"
        "</script>",
        encoding="utf-8",
    )
    perintah = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profil'}"]
    keluaran = subprocess.run(
        [*perintah, "--dump-dom", bingkai.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    ukuran = re.search(r'id="hasil">lebar (\d+) dari (\d+), penuh true<', keluaran.stdout)
    assert ukuran, "the page was not measured"
    assert int(ukuran[1]) == int(ukuran[2]) <= 360
