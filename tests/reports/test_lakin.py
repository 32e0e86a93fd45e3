"""The Laporan Kinerja: the outline of the regulation, every figure traced, everything absent named."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.domain.manual import Satuan
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin import build_laporan, masalah_laporan
from akuntabel.reports.lakin.analisis import TUJUH_ANALISIS
from akuntabel.reports.lakin.ringkasan import angka_kunci
from akuntabel.reports.tree import Gambar, GantiHalaman, Judul, Kotak, Tabel
from akuntabel.reports.tulisan import tulis_besaran, tulis_capaian, tulis_indeks
from tests.reports.bahan_uji import (
    acuan_dalam,
    bagian,
    bahan,
    bahan_kecil,
    isi_dokumen,
    jejak_dalam,
    kosong_dalam,
    nyata,
    semua_blok,
    tabel_dalam,
    tahun_contoh,
    teks_blok,
    utuh,
)

KANTOR: dict[str, Callable[[], BahanLaporan]] = {"utuh": utuh, "nyata": nyata, "kecil": bahan_kecil}
semua_kantor = pytest.mark.parametrize("kantor", KANTOR)


def judul_dalam(masukan: BahanLaporan, tingkat: int) -> list[tuple[str, str]]:
    dokumen = build_laporan(masukan)
    return [(b.nomor, b.teks) for b in isi_dokumen(dokumen) if isinstance(b, Judul) and b.tingkat == tingkat]


@semua_kantor
def test_the_outline_is_that_of_the_regulation(kantor: str) -> None:
    assert judul_dalam(KANTOR[kantor](), 1) == [
        ("", "Kata Pengantar"),
        ("", "Ikhtisar Eksekutif"),
        ("", "Daftar Isi"),
        ("", "Daftar Tabel"),
        ("", "Daftar Gambar"),
        ("BAB I", "Pendahuluan"),
        ("BAB II", "Perencanaan Kinerja"),
        ("BAB III", "Akuntabilitas Kinerja"),
        ("BAB IV", "Penutup"),
        ("Lampiran 1", "Perjanjian Kinerja"),
        ("Lampiran 2", "Lembar Hitung NKO"),
        ("Lampiran 3", "Jejak Angka"),
        ("Lampiran 4", "Asumsi"),
        ("Lampiran 5", "Masalah Data yang Diketahui"),
        ("Lampiran 6", "Dasar Hukum dan Sumber"),
        *([("Lampiran 7", "Sanggahan")] if KANTOR[kantor]().tahun.sanggahan else []),
    ]
    isi = bagian(build_laporan(KANTOR[kantor]()).isi, "bab-3")
    assert [(b.nomor, b.teks) for b in isi if isinstance(b, Judul) and b.tingkat == 2] == [
        ("A.", "Capaian Kinerja Organisasi"),
        ("B.", "Realisasi Anggaran"),
    ]


@semua_kantor
def test_every_sasaran_and_iku_of_the_map_has_its_section_with_seven_analyses(kantor: str) -> None:
    masukan = KANTOR[kantor]()
    isi = build_laporan(masukan).isi
    ada = [b.id for b in isi if isinstance(b, Judul) and b.tingkat in (3, 4) and b.id.startswith(("ss-", "iku-"))]
    peta = masukan.tahun.peta.sasaran
    assert ada == [i for s in peta for i in (f"ss-{s.kode}", *(f"iku-{k}" for k in s.iku))]
    harapan = [(f"{n})", judul) for n, (judul, _) in enumerate(TUJUH_ANALISIS, 1)]
    assert len(harapan) == 7
    for kode in masukan.tahun.peta.kode_iku:
        analisis = [b for b in bagian(isi, f"iku-{kode}") if isinstance(b, Judul)]
        assert [(b.nomor, b.teks) for b in analisis] == harapan, kode
        for n in range(1, 8):
            assert teks_blok(bagian(isi, f"iku-{kode}-{n}")).strip(), (kode, n)


@semua_kantor
def test_no_id_stands_twice_and_every_reference_leads_somewhere(kantor: str) -> None:
    isi = isi_dokumen(build_laporan(KANTOR[kantor]()))
    ids = [b.id for b in semua_blok(isi) if isinstance(b, Judul | Tabel | Gambar) and b.id]
    assert sorted(ids) == sorted(set(ids))
    assert acuan_dalam(isi)
    assert set(acuan_dalam(isi)) - set(ids) == set()
    assert len({b.id for b in semua_blok(isi) if isinstance(b, Tabel) and b.bernomor and not b.judul}) == 0


def _indeks(nilai: Decimal, satuan: Satuan) -> str:
    return tulis_indeks(nilai)


@semua_kantor
def test_every_printed_trace_gives_the_printed_figure(kantor: str) -> None:
    masukan = KANTOR[kantor]()
    penulis: dict[str, Callable[[Decimal, Satuan], str]] = {
        "target": tulis_besaran,
        "realisasi": tulis_besaran,
        "capaian": lambda n, _: tulis_capaian(n),
    }
    tercetak = {(r.jejak, r.isi) for r in jejak_dalam(isi_dokumen(build_laporan(masukan)))}
    for alamat, isi in tercetak:
        nilai = jejak_of(masukan.tahun, masukan.rezim, masukan.akhir, alamat).nilai
        assert isinstance(nilai, Decimal), alamat
        tulis = penulis.get(alamat.rpartition(".")[2], _indeks)
        satuan = masukan.satuan(alamat.split(".")[1]) if alamat.startswith("iku.") else Satuan.INDEKS
        assert tulis(nilai, satuan) == isi, alamat
    kartu = masukan.akhir
    harapan = {f"perspektif.{p.kode}" for p in kartu.perspektif if p.nilai is not None} | {"nko"}
    harapan |= {f"ss.{s.kode}" for s in kartu.sasaran if s.nss is not None}
    bidang = ("target", "realisasi", "capaian", "indeks")
    harapan |= {f"iku.{n.kode}.{b}" for n in kartu.iku for b in bidang if getattr(n, b) is not None}
    assert {alamat for alamat, _ in tercetak if not alamat.startswith("sanggahan.")} == harapan


@settings(max_examples=15)
@given(st.dictionaries(st.sampled_from(["1a", "1b", "2a", "2b", "3a"]), st.decimals(0, 200, places=2), min_size=1))
def test_printed_figures_follow_any_realisasi(realisasi: dict[str, Decimal]) -> None:
    masukan = bahan_kecil(
        manual={"1a": {"formula": ""}}, baris={k: [("T4", "realisasi", str(n))] for k, n in realisasi.items()}
    )
    isi = build_laporan(masukan).isi
    baris = {b[0]: b for b in tabel_dalam(isi, "capaian")}
    for n in masukan.akhir.iku:
        harapan = [
            tulis_besaran(n.target, masukan.satuan(n.kode)),
            tulis_besaran(n.realisasi, masukan.satuan(n.kode)),
            "–" if n.capaian is None else tulis_capaian(n.capaian),
            "–" if n.indeks is None else tulis_indeks(n.indeks),
            n.status.value.capitalize(),
        ]
        assert baris[n.kode][2:] == harapan
    for s in masukan.akhir.sasaran:
        assert baris[f"SS {s.kode}"][2] == ("–" if s.nss is None else tulis_indeks(s.nss))
    nko = masukan.akhir.nko
    assert baris[masukan.istilah_nko][1] == ("–" if nko is None else tulis_indeks(nko))


def test_a_year_without_anything_optional_is_a_whole_report_without_a_word_of_a_program() -> None:
    masukan = bahan_kecil(baris={k: [] for k in ("1a", "1b", "2a", "2b", "3a")})
    isi = isi_dokumen(build_laporan(masukan))
    teks = teks_blok(isi)
    assert "belum dapat dihitung" in teks
    assert re.findall(r"\bNone\b|\bnan\b|TakTerhitung|Decimal\(|\{\{", teks) == []
    assert len(kosong_dalam(isi)) > 40


def test_the_executive_summary_names_what_is_missing_once_per_reason() -> None:
    isi = bagian(isi_dokumen(build_laporan(nyata())), "ikhtisar-eksekutif")
    (kotak,) = [b for b in isi if isinstance(b, Kotak) and b.judul == "Yang belum tersedia"]
    assert [teks_blok([b]) for b in kotak.isi] == [
        "IKU 6b-N (Persentase pemanfaatan data selain tahun berjalan) dan 8a-CP (Persentase penyelesaian laporan "
        "kegiatan pengamatan dan penyediaan data potensi perpajakan): Realisasi periode terakhir yang "
        "bertarget belum ada."
    ]


def test_the_nko_is_provisional_only_while_something_is_missing() -> None:
    lengkap, kurang = utuh(), nyata()
    for masukan, sementara in ((lengkap, False), (kurang, True)):
        isi = isi_dokumen(build_laporan(masukan))
        kotak = [b for b in semua_blok(isi) if isinstance(b, Kotak) and b.judul == "NKO sementara"]
        assert bool(kotak) is sementara
        assert ("yang belum ada itu yang berubah, NKO dapat berada antara" in teks_blok(isi)) is sementara
        assert ("NKO sementara" in teks_blok(isi)) is sementara
    assert kurang.akhir.rentang is not None
    bawah, atas = map(tulis_indeks, kurang.akhir.rentang)
    assert f"antara {bawah} dan {atas}" in teks_blok(build_laporan(kurang).isi)
    assert angka_kunci(kurang)[0][:3] == ("NKO sementara", "108,53", f"rentang {bawah} – {atas}")


@semua_kantor
def test_the_annex_of_assumptions_lists_those_of_the_scorecard(kantor: str) -> None:
    masukan = KANTOR[kantor]()
    assert masukan.akhir.asumsi
    isi = tabel_dalam(build_laporan(masukan).isi, "asumsi")
    assert [(b[1], b[3]) for b in isi] == [(a.pernyataan, a.rujukan) for a in masukan.akhir.asumsi]
    assert f"bertumpu pada {len(isi)} asumsi" in teks_blok(build_laporan(masukan).awal)


def test_the_annex_of_problems_lists_every_problem_once() -> None:
    sendiri = Problem("UJI", SourceRef("a.csv", 3), "Ada yang salah.", "x", "y", "Perbaiki.", Tingkat.PERINGATAN)
    masukan = replace(nyata(), problems=(*nyata().problems, sendiri, sendiri))
    isi = tabel_dalam(build_laporan(masukan).isi, "masalah")
    assert len(isi) == len(masalah_laporan(masukan)) == len(masalah_laporan(nyata())) + 1
    assert isi.count(["peringatan", "a.csv, baris 3", "Ada yang salah.", "x", "y", "Perbaiki."]) == 1
    assert {m.what for m in (*nyata().problems, *nyata().akhir.masalah)} <= {b[2] for b in isi}
    assert "tidak menemukan masalah" not in teks_blok(build_laporan(masukan).isi)


def test_key_figures_count_every_iku_once() -> None:
    butir = {b[0]: b[1:] for b in angka_kunci(utuh())}
    assert butir["NKO"] == (tulis_indeks(utuh().akhir.nko or Decimal(0)), "status hijau", "hijau")
    hitung = [int(butir[f"IKU {w}"][0]) for w in ("hijau", "kuning", "merah")] + [int(butir["IKU tanpa nilai"][0])]
    assert sum(hitung) == len(utuh().akhir.iku) == 20
    assert butir["Serapan anggaran"][0] == "96,64%"
    assert butir["Penerimaan"][0].startswith("Rp1,21 triliun")
    assert ("Serapan anggaran", "–", "tidak tersedia", "") in angka_kunci(bahan_kecil())


def test_pages_turn_upright_again_after_the_annex_in_landscape() -> None:
    ganti = [b.orientasi for b in build_laporan(utuh()).isi if isinstance(b, GantiHalaman)]
    assert ganti == ["mendatar", "tegak"]


def test_a_quarter_without_target_is_not_measured_and_not_missing() -> None:
    isi = build_laporan(bahan_kecil()).isi
    baris = tabel_dalam(isi, "triwulan-3a")
    assert [b[5] for b in baris] == ["Tidak diukur", "Tidak diukur", "Hijau", "Hijau"]
    assert baris[0][1:5] == ["–"] * 4
    assert "triwulan I " not in " ".join(kosong_dalam(bagian(isi, "iku-3a-1")))


def test_an_iku_without_target_all_year_is_said_to_be_not_measured() -> None:
    masukan = bahan_kecil(target={"3a": {}})
    isi = build_laporan(masukan).isi
    assert "tidak bertarget pada tahun 2024, sehingga tidak diukur" in teks_blok(bagian(isi, "iku-3a-1"))
    assert any(k.startswith("IKU 3a (Indeks integritas) tidak diukur") for k in kosong_dalam(bagian(isi, "bab-4")))


def test_plans_are_printed_with_their_day_and_priorities_repeated_in_the_last_chapter() -> None:
    isi = build_laporan(utuh()).isi
    baris = tabel_dalam(isi, "rencana-1a-CP")
    assert baris[0][2:] == ["Seksi Penjaminan Kualitas Data", "28 Februari 2025", "berjalan"]
    langkah = teks_blok(bagian(isi, "bab-4-b"))
    for n in utuh().akhir.iku:
        for r in utuh().rencana_aksi(n.kode):
            tertinggal = n.capaian is None or n.capaian < 100
            assert (f"IKU {n.kode}: {r.uraian.rstrip('.')}" in langkah) is tertinggal


def test_the_same_input_gives_the_same_tree() -> None:
    tahun = tahun_contoh("kpp-contoh-2024")
    assert build_laporan(bahan(tahun)) == build_laporan(utuh())
