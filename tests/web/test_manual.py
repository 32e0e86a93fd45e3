"""The editor of manuals: checks as one types, saving, two people at once, history, and a version put back."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from akuntabel.actions.kantor import import_kantor
from akuntabel.domain.hak import Peran
from akuntabel.intake.simpanan import baca_pohon_isi
from akuntabel.records.models import EntriAudit, Simpanan
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.unit import unit_of
from tests.web.keadaan import CONTOH

Sebagai = Callable[..., Client]
TAHUN = "/unit/kpp/-/2024/"
ALAMAT = f"{TAHUN}rencana/manual/6c-N/"


@pytest.fixture
def isi(db: None) -> None:
    """One office that has written its manuals itself."""
    satu, _ = baca_pohon_isi(CONTOH / "kpp-contoh-2024")
    import_kantor(acting_user=None, puncak=None, kode="kpp", isi=satu, alasan="uji")


@pytest.fixture
def klien(sebagai: Sebagai) -> Client:
    return sebagai(Peran.PENGELOLA_KINERJA, "kpp")


def isian_halaman(halaman: str) -> dict[str, str]:
    """What the form on a page would send."""
    from html import unescape

    hasil = dict(re.findall(r'<input[^>]* name="([^"]+)" value="([^"]*)"', halaman))
    hasil |= dict(re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n?(.*?)</textarea>', halaman, re.S))
    for nama, isi in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', halaman, re.S):
        hasil[nama] = next(iter(re.findall(r'<option value="([^"]*)" selected', isi)), "")
    return {k: unescape(v) for k, v in hasil.items() if k not in ("csrfmiddlewaretoken", "kembali", "bahasa")}


def _isi(klien: Client, alamat: str = ALAMAT) -> dict[str, str]:
    return isian_halaman(klien.get(alamat).content.decode())


def _kunci() -> int:
    kunci = unit_of("kpp")
    assert kunci is not None
    return kunci


def test_the_list_names_every_indicator_with_the_quality_of_its_manual(klien: Client) -> None:
    halaman = klien.get(f"{TAHUN}rencana/manual/").content.decode()
    assert f'href="{ALAMAT}"' in halaman
    assert klien.get(f"{TAHUN}rencana/manual/?kode=9z-N").headers["Location"] == f"{TAHUN}rencana/manual/9z-N/"


def test_a_form_saved_as_it_opened_changes_nothing(klien: Client) -> None:
    sebelum = Simpanan.objects.count()
    jawaban = klien.post(ALAMAT, {**_isi(klien), "aksi": "simpan"}, follow=True)
    assert "Tidak ada yang berubah" in jawaban.content.decode()
    assert Simpanan.objects.count() == sebelum


def test_a_wrong_formula_is_said_at_its_field_at_every_check_and_never_saved(klien: Client) -> None:
    isi = _isi(klien)
    isi["formula"] = "30% * batasi(K1; 120) + K9"
    for aksi, status in (("periksa", 200), ("simpan", 422)):
        jawaban = klien.post(ALAMAT, {**isi, "aksi": aksi})
        halaman = jawaban.content.decode()
        assert jawaban.status_code == status
        bidang = halaman[halaman.index('id="bidang-formula"') :]
        assert "komponen «K9»" in bidang[: bidang.index('id="terbaca"')]
        assert 'name="formula"' in bidang
        assert "K9</textarea>" in bidang
    assert not any(b"K9" in satu for satu in berkas_of(_kunci(), 2024).values())


def test_the_example_follows_what_is_typed_and_is_not_saved(klien: Client) -> None:
    isi = {**_isi(klien), "coba.K1": "50", "coba.K2": "100", "coba.K3": "100", "coba.target": "100", "aksi": "periksa"}
    halaman = klien.post(ALAMAT, isi).content.decode()
    assert "30% × batasi(50; 120) + 40% × batasi(100; 120) + 30% × batasi(100; 120) = 85%" in halaman
    isi["formula"] = "rerata(K1; K2; K3)"
    assert "rerata(50; 100; 100) = 83,3" in klien.post(ALAMAT, isi).content.decode()
    isi["coba.K1"] = "banyak"
    assert "Bukan angka yang terbaca" in klien.post(ALAMAT, isi).content.decode()
    assert not EntriAudit.objects.filter(tindakan="rencana.saved").exists()


def test_findings_stand_beside_their_field(klien: Client) -> None:
    isi = {**_isi(klien), "penguji_data": "Seksi X", "penyedia_data": "Seksi X", "pengecualian": "", "aksi": "periksa"}
    halaman = klien.post(ALAMAT, isi).content.decode()
    assert "PENYEDIA_JUGA_PENGUJI" in halaman[halaman.index('id="bidang-penguji_data"') :]


def test_what_is_saved_is_a_version_whose_change_and_author_the_history_names(klien: Client) -> None:
    isi = {**_isi(klien), "definisi": "Definisi yang baru.", "aksi": "simpan"}
    assert klien.post(ALAMAT, isi).status_code == 302
    riwayat = klien.get(f"{TAHUN}rencana/riwayat/manual/6c-N/").content.decode()
    assert "Definisi yang baru." in riwayat
    assert "Orang" in riwayat
    assert "manual IKU 6c-N" in riwayat
    assert list(periksa_audit()) == []


def test_the_second_of_two_sees_both_values_and_loses_nothing(sebagai: Sebagai) -> None:
    satu, dua = sebagai(Peran.PENGELOLA_KINERJA, "kpp", "satu"), sebagai(Peran.PENGELOLA_KINERJA, "kpp", "dua")
    milik_satu, milik_dua = _isi(satu), _isi(dua)
    satu.post(ALAMAT, {**milik_satu, "definisi": "Dari satu.", "tujuan": "Tujuan satu.", "aksi": "simpan"})
    jawaban = dua.post(ALAMAT, {**milik_dua, "definisi": "Dari dua.", "catatan": "Catatan dua.", "aksi": "simpan"})
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 409
    for teks in ("Dari satu.", "Dari dua.</textarea>", "Catatan dua.</textarea>", "Tujuan satu.</textarea>"):
        assert teks in halaman
    assert "Dari dua" not in " ".join(
        b.decode() for n, b in berkas_of(_kunci(), 2024).items() if n.startswith("manual/")
    )
    assert dua.post(ALAMAT, {**isian_halaman(halaman), "aksi": "simpan"}).status_code == 302
    isi = _isi(satu)
    assert (isi["definisi"], isi["tujuan"], isi["catatan"]) == ("Dari dua.", "Tujuan satu.", "Catatan dua.")


def test_two_who_change_different_fields_both_succeed(sebagai: Sebagai) -> None:
    satu, dua = sebagai(Peran.PENGELOLA_KINERJA, "kpp", "satu"), sebagai(Peran.PENGELOLA_KINERJA, "kpp", "dua")
    milik_satu, milik_dua = _isi(satu), _isi(dua)
    assert satu.post(ALAMAT, {**milik_satu, "tujuan": "Tujuan satu.", "aksi": "simpan"}).status_code == 302
    assert dua.post(ALAMAT, {**milik_dua, "catatan": "Catatan dua.", "aksi": "simpan"}).status_code == 302
    isi = _isi(satu)
    assert (isi["tujuan"], isi["catatan"]) == ("Tujuan satu.", "Catatan dua.")


def test_an_earlier_version_comes_back_as_a_new_saving(klien: Client) -> None:
    semula = _isi(klien)["definisi"]
    for teks in ("Kedua.", "Ketiga."):
        klien.post(ALAMAT, {**_isi(klien), "definisi": teks, "aksi": "simpan"})
    riwayat = klien.get(f"{TAHUN}rencana/riwayat/manual/6c-N/").content.decode()
    tombol = re.findall(r'name="simpanan" value="(\d+)"><input type="hidden" name="nomor" value="(\d+)"', riwayat)
    assert len(tombol) >= 1
    kini, nomor = tombol[0]
    sebelum = Simpanan.objects.count()
    klien.post(f"{TAHUN}rencana/pulihkan/manual/6c-N/", {"simpanan": kini, "nomor": nomor})
    assert _isi(klien)["definisi"] == "Kedua."
    assert Simpanan.objects.count() == sebelum + 1
    usang = klien.post(f"{TAHUN}rencana/pulihkan/manual/6c-N/", {"simpanan": kini, "nomor": nomor}, follow=True)
    assert "Orang lain menyimpan" in usang.content.decode()
    assert semula != "Kedua."


def test_a_change_that_holds_from_a_day_keeps_what_earlier_quarters_were_measured_by(klien: Client) -> None:
    dokumen = {
        "dokumen.nomor": "ND-7/2024",
        "dokumen.tanggal": "2024-07-05",
        "dokumen.alasan": "Batas komponen berubah",
        "dokumen.diketahui": "2024-07-08",
        "dokumen.berlaku_sejak": "2024-07-01",
    }
    isi = {**_isi(klien), "formula": "30% * K1 + 40% * K2 + 30% * K3", "aksi": "simpan"}
    kurang = klien.post(ALAMAT, {**isi, **dokumen, "dokumen.nomor": ""})
    assert kurang.status_code == 422
    assert "«nomor» kosong" in kurang.content.decode()
    assert klien.post(ALAMAT, {**isi, **dokumen}).status_code == 302
    nama = [n for n in berkas_of(_kunci(), 2024) if n.startswith("riwayat/2024-07-08")]
    assert any(n.endswith("versi.yaml") for n in nama)


def test_a_new_manual_is_a_file_of_its_own(klien: Client) -> None:
    alamat = f"{TAHUN}rencana/manual/9z-N/"
    isi = {**_isi(klien, alamat), "nama": "IKU baru", "polarisasi": "maximize", "satuan": "persen", "aksi": "simpan"}
    assert klien.post(alamat, isi).status_code == 302
    assert b"nama: IKU baru" in berkas_of(_kunci(), 2024)["manual/9z-N.yaml"]
    assert "9z-N" in klien.get(f"{TAHUN}rencana/manual/").content.decode()


def test_who_may_not_plan_reads_the_history_and_changes_nothing(sebagai: Sebagai) -> None:
    apip = sebagai(Peran.APIP, "kpp")
    halaman = apip.get(f"{TAHUN}rencana/riwayat/manual/6c-N/").content.decode()
    assert "Kembalikan ke simpanan ini" not in halaman
    assert apip.post(f"{TAHUN}rencana/pulihkan/manual/6c-N/", {"simpanan": "1", "nomor": "1"}).status_code == 403
    assert apip.post(ALAMAT, {"aksi": "simpan"}).status_code == 403
