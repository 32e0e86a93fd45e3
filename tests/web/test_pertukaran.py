"""Files out of the program and into it again: shown before anything changes, saved once, noted, nothing lost."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from akuntabel.actions.ekspor import arsip
from akuntabel.domain.hak import Peran
from akuntabel.records.models import EntriAudit, Simpanan, Unggahan
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.unit import unit_of
from tests.web.keadaan import CONTOH
from tests.web.test_hak_halaman import KPP

Sebagai = Callable[..., Client]


@pytest.fixture
def klien(sebagai: Sebagai) -> Client:
    return sebagai(Peran.PENGELOLA_KINERJA)


def _unduh(klien: Client, alamat: str = KPP) -> dict[str, bytes]:
    with ZipFile(BytesIO(klien.get(f"{alamat}2024/ekspor.zip").content)) as zip_:
        return {n: zip_.read(n) for n in zip_.namelist()}


def _unggah(klien: Client, isi: bytes, nama: str = "kpp.zip", alamat: str = KPP) -> str:
    jawaban = klien.post(f"{alamat}impor/", {"berkas": SimpleUploadedFile(nama, isi)})
    assert jawaban.status_code == 302, jawaban.content.decode()
    return str(jawaban.headers["Location"])


def _ubah(berkas: dict[str, bytes]) -> dict[str, bytes]:
    nama = next(n for n in berkas if n.endswith("/target.csv") and "bawahan" not in n)
    return {**berkas, nama: berkas[nama].replace(b"100", b"110", 1)}


def test_what_goes_out_of_a_region_is_the_folder_that_came_in_and_the_same_bytes_each_time(klien: Client) -> None:
    keluar = _unduh(klien, "/unit/kanwil/-/")
    folder = CONTOH / "kanwil-contoh-2024"
    masuk = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert {n.removeprefix("kanwil-2024/"): i for n, i in keluar.items()} == {
        n: i for n, i in masuk.items() if not n.endswith("README.md")
    }
    satu, dua = (klien.get("/unit/kanwil/-/2024/ekspor.zip").content for _ in range(2))
    assert satu == dua
    assert EntriAudit.objects.filter(tindakan="kantor.exported").count() == 3


def test_a_changed_file_is_shown_with_its_lines_and_its_effect_and_saved_only_on_word(klien: Client) -> None:
    kunci = unit_of("kanwil/kpp-anggrek")
    assert kunci is not None
    sebelum, banyak = berkas_of(kunci, 2024), Simpanan.objects.count()
    alamat = _unggah(klien, arsip(_ubah(_unduh(klien))))
    halaman = klien.get(alamat).content.decode()
    assert "<code>target.csv</code>" in halaman
    assert "+1" in halaman
    assert re.search(r"NKO 2024: [\d,]+ → <strong>[\d,]+</strong>", halaman)
    assert Simpanan.objects.count() == banyak
    jawaban = klien.post(alamat, {"simpan": "1", "alasan": "Berita acara 7"}, follow=True)
    assert 'class="pesan success"' in jawaban.content.decode()
    assert Simpanan.objects.count() == banyak + 1
    assert {n for n, i in berkas_of(kunci, 2024).items() if sebelum.get(n) != i} == {"target.csv"}
    assert not Unggahan.objects.exists()
    assert EntriAudit.objects.filter(isi__contains="Berita acara 7").exists()
    assert list(periksa_audit()) == []


def test_what_others_saved_between_preview_and_word_is_not_overwritten_unseen(klien: Client) -> None:
    lama, baru = _unduh(klien), _ubah(_unduh(klien))
    pertama = _unggah(klien, arsip({n: i for n, i in lama.items() if not n.endswith("riwayat.csv")} | {"x/a.txt": b""}))
    kedua = _unggah(klien, arsip(baru))
    assert klien.post(kedua, {"simpan": "1"}).status_code == 302
    banyak = Simpanan.objects.count()
    jawaban = klien.post(pertama, {"simpan": "1"}, follow=True)
    assert "Sementara itu ada yang menyimpan" in jawaban.content.decode()
    assert Simpanan.objects.count() == banyak
    assert "<code>target.csv</code>" in jawaban.content.decode()


def test_a_workbook_goes_out_comes_back_and_changes_no_value(klien: Client) -> None:
    kunci = unit_of("kanwil/kpp-anggrek")
    assert kunci is not None
    buku = klien.get(f"{KPP}2024/ekspor.xlsx")
    assert buku.content[:2] == b"PK"
    alamat = _unggah(klien, buku.content, "kpp.xlsx")
    halaman = klien.get(alamat).content.decode()
    assert "tidak berubah" in halaman
    assert klien.post(alamat, {"buang": "1"}).status_code == 302
    assert not Unggahan.objects.exists()


def test_what_cannot_be_read_is_told_on_the_form_and_keeps_nothing(klien: Client) -> None:
    for isi, kata in ((b"%PDF-1.7 bukan arsip", "tidak dapat dibaca"), (b"", "Pilih berkasnya")):
        jawaban = klien.post(f"{KPP}impor/", {"berkas": SimpleUploadedFile("x.zip", isi)})
        assert jawaban.status_code == 422
        assert kata in jawaban.content.decode()
    besar = klien.post(f"{KPP}impor/", {"berkas": SimpleUploadedFile("x.zip", b"PK" + bytes(12_500_000))})
    assert besar.status_code == 422
    assert "lebih besar daripada" in besar.content.decode()
    rusak = {**_unduh(klien), "kpp-anggrek-2024/kantor.yaml": b"kantor: [\n"}
    halaman = klien.get(_unggah(klien, arsip(rusak))).content.decode()
    assert "Belum dapat disimpan" in halaman
    assert "kantor.yaml" in halaman
    assert 'name="simpan"' not in halaman


def test_a_unit_that_does_not_exist_is_made_by_nobody_but_an_administrator(klien: Client) -> None:
    milik = _unduh(klien)
    seksi = {n.replace("seksi-pelayanan", "seksi-baru"): i for n, i in milik.items() if "bawahan/seksi-pelayanan/" in n}
    alamat = _unggah(klien, arsip({**milik, **seksi}))
    assert "unit baru" in klien.get(alamat).content.decode()
    banyak = Simpanan.objects.count()
    jawaban = klien.post(alamat, {"simpan": "1"})
    assert jawaban.status_code == 422
    assert "Mintalah administrator" in jawaban.content.decode()
    assert Simpanan.objects.count() == banyak


def test_nobody_sees_or_takes_over_what_somebody_else_sent(klien: Client, sebagai: Sebagai) -> None:
    alamat = _unggah(klien, arsip(_ubah(_unduh(klien))))
    lain = sebagai(Peran.PENGELOLA_KINERJA, nama="lain")
    assert lain.get(alamat).status_code == 302
    lain.post(alamat, {"simpan": "1"})
    assert Unggahan.objects.count() == 1
