"""From a draft to a signed agreement with amendments: who may, when, and what is frozen on the way."""

import json

import pytest
from django.db import transaction

from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.naskah import bita_naskah
from akuntabel.actions.peran import assign_peran
from akuntabel.actions.perjanjian import SudahBeralih, move_naskah
from akuntabel.actions.syarat_perjanjian import SyaratBelumTerpenuhi
from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import HAK_PERAN, Hak, Peran
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.workflow import PERALIHAN, JenisNaskah, Keadaan, Langkah, Syarat
from akuntabel.records.models import EntriAudit, Potret
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of
from akuntabel.records.selectors.perjanjian import PERJANJIAN, isi_terbit, keadaan_naskah, riwayat_naskah, terbit_of
from akuntabel.records.selectors.unit import susunan
from tests.actions.janji import ADD, AWAL, BERKAS, TAHUN, Janji

L = Langkah


class _Batal(Exception):
    pass


def _boleh(janji: Janji, siapa: str, langkah: Langkah, naskah: str) -> bool:
    """Whether a person can take a step now; nothing of it stays."""
    try:
        with transaction.atomic():
            janji.langkah(siapa, langkah, naskah, "sebab")
            raise _Batal
    except _Batal:
        return True
    except (TidakBerwenang, IsianDitolak):
        return False


def _harap(peran: Peran, langkah: Langkah, jenis: JenisNaskah, keadaan: Keadaan) -> bool:
    """What the table says of somebody who neither proposed nor agreed before."""
    return any(
        (p.naskah, p.langkah, p.dari) == (jenis, langkah, keadaan)
        and p.hak in HAK_PERAN[peran]
        and Syarat.LEWAT_ADENDUM not in p.syarat
        for p in PERALIHAN
    )


def _periksa(janji: Janji, naskah: str, keadaan: Keadaan) -> int:
    jenis = JenisNaskah.ADENDUM if naskah else JenisNaskah.PERJANJIAN
    assert keadaan_naskah(janji.unit.pk, TAHUN).get(naskah, Keadaan.DRAF) is keadaan
    for peran in Peran:
        for langkah in Langkah:
            assert _boleh(janji, peran.value, langkah, naskah) == _harap(peran, langkah, jenis, keadaan), (
                peran,
                langkah,
                keadaan,
            )
    return len(Peran) * len(Langkah)


def test_every_step_in_every_state_by_every_role_is_taken_or_refused_as_the_table_says(janji: Janji) -> None:
    _periksa(janji, PERJANJIAN, Keadaan.DRAF)
    janji.langkah("pengelola", L.USULKAN)
    _periksa(janji, PERJANJIAN, Keadaan.DIUSULKAN)
    janji.langkah("atasan", L.SEPAKATI)
    _periksa(janji, PERJANJIAN, Keadaan.DISEPAKATI)
    janji.langkah("kepala", L.TANDA_TANGANI)
    _periksa(janji, PERJANJIAN, Keadaan.DITANDATANGANI)
    janji.tulis_adendum()
    _periksa(janji, ADD, Keadaan.DRAF)
    janji.langkah("pengelola", L.USULKAN, ADD)
    _periksa(janji, ADD, Keadaan.DIUSULKAN)
    janji.langkah("atasan", L.SEPAKATI, ADD)
    _periksa(janji, ADD, Keadaan.DISEPAKATI)
    janji.langkah("kepala", L.TANDA_TANGANI, ADD)
    _periksa(janji, ADD, Keadaan.DITANDATANGANI)
    _periksa(janji, PERJANJIAN, Keadaan.DIUBAH)
    janji.langkah("kepala", L.GANTI, alasan="Organisasi berubah")
    _periksa(janji, PERJANJIAN, Keadaan.DIGANTI)
    assert list(periksa_audit()) == []


def test_who_proposed_neither_agrees_nor_signs_and_who_agreed_does_not_sign(janji: Janji) -> None:
    # The roles exclude each other at one unit; a person may still hold the one above and the other below.
    atas, rangkap = janji.unit.parent, Peran.PENGELOLA_KINERJA
    assign_peran(acting_user=None, pengguna=janji.orang["kepala"], unit=atas, peran=rangkap, sejak=AWAL)
    janji.langkah("kepala", L.USULKAN)
    with pytest.raises(SyaratBelumTerpenuhi) as tolak:
        janji.langkah("kepala", L.SEPAKATI)
    assert tolak.value.syarat == (Syarat.BUKAN_PENGUSUL,)
    janji.langkah("atasan", L.SEPAKATI)
    for siapa, syarat in (("kepala", Syarat.BUKAN_PENGUSUL), ("atasan", Syarat.BUKAN_PENYEPAKAT)):
        with pytest.raises(SyaratBelumTerpenuhi) as tolak:
            janji.langkah(siapa, L.TANDA_TANGANI)
        assert tolak.value.syarat == (syarat,)


def test_an_explicit_refusal_wins_over_the_role(janji: Janji) -> None:
    janji.langkah("pengelola", L.USULKAN)
    assign_peran(
        acting_user=None,
        pengguna=janji.orang["atasan"],
        unit=janji.unit,
        peran=Peran.KEPALA,
        sejak=AWAL,
        ditolak=True,
        hak=Hak.SEPAKATI_PERJANJIAN,
    )
    with pytest.raises(TidakBerwenang):
        janji.langkah("atasan", L.SEPAKATI)
    assert janji.langkah("kepala_seksi", L.SEPAKATI).ke == "disepakati"


def test_a_draft_with_a_missing_target_is_not_proposed_and_every_problem_is_told_with_its_place(janji: Janji) -> None:
    janji.simpan(target=b"kode;T1;T2;T3;T4\n1a-CP;25;;75;seratus\n", perjanjian=b"tempat: Kota Uji\n")
    with pytest.raises(SyaratBelumTerpenuhi) as tolak:
        janji.langkah("pengelola", L.USULKAN)
    assert set(tolak.value.syarat) == {Syarat.LENGKAP, Syarat.BERNOMOR}
    tempat = {(p.where.berkas, p.where.baris, p.where.kolom.upper()) for p in tolak.value.problems}
    assert {("target.csv", 2, "T2"), ("target.csv", 2, "T4"), ("perjanjian.yaml", 0, "NOMOR")} <= tempat
    assert all(p.found and p.expected and p.remedy for p in tolak.value.problems)
    assert any(p.kode_iku == "1b-N" for p in tolak.value.problems)


def test_going_back_takes_a_reason_and_opens_the_files_again(janji: Janji) -> None:
    janji.langkah("pengelola", L.USULKAN)
    with pytest.raises(IsianDitolak, match="terkunci"):
        janji.simpan(target=b"kode;T1;T2;T3;T4\n1a-CP;1;1;1;1\n1b-N;1;1;1;1\n")
    with pytest.raises(SyaratBelumTerpenuhi, match="Alasan"):
        janji.langkah("atasan", L.KEMBALIKAN, alasan="  ")
    janji.langkah("atasan", L.KEMBALIKAN, alasan="Target TW II terlalu rendah")
    janji.simpan(target=b"kode;T1;T2;T3;T4\n1a-CP;25;60;75;100\n1b-N;20;40;60;80\n")
    assert [r.alasan for r in riwayat_naskah(janji.unit.pk, TAHUN)[PERJANJIAN]] == ["", "Target TW II terlalu rendah"]


def test_two_people_never_take_the_next_step_of_one_state(janji: Janji) -> None:
    janji.langkah("pengelola", L.USULKAN)
    janji.langkah("kepala_seksi", L.SEPAKATI)
    with pytest.raises(SudahBeralih):
        move_naskah(
            acting_user=janji.orang["atasan"],
            unit=janji.unit.pk,
            tahun=TAHUN,
            naskah=PERJANJIAN,
            langkah=L.KEMBALIKAN,
            langkah_dilihat=1,
            simpanan_dibuka=1,
            alasan="x",
        )


def test_what_somebody_else_saved_meanwhile_is_not_proposed_unseen(janji: Janji) -> None:
    janji.simpan(riwayat=b"kode,tahun,target,realisasi,capaian,sumber\n")
    with pytest.raises(SudahBerubah):
        move_naskah(
            acting_user=janji.orang["pengelola"],
            unit=janji.unit.pk,
            tahun=TAHUN,
            naskah=PERJANJIAN,
            langkah=L.USULKAN,
            langkah_dilihat=0,
            simpanan_dibuka=1,
        )


def test_the_signed_document_is_that_of_the_proposal_and_stays_byte_for_byte(janji: Janji) -> None:
    janji.langkah("pengelola", L.USULKAN)
    usul = riwayat_naskah(janji.unit.pk, TAHUN)[PERJANJIAN][0]
    unit = next(u for u in susunan() if u.kunci == janji.unit.pk)
    diusulkan = bita_naskah(unit, TAHUN, PERJANJIAN, "pdf", usul.simpanan_diketahui)
    janji.langkah("atasan", L.SEPAKATI)
    janji.simpan(riwayat=b"kode,tahun,target,realisasi,capaian,sumber\n1a-CP,2023,1,1,100,x\n")
    janji.langkah("kepala", L.TANDA_TANGANI)
    terbit = terbit_of(riwayat_naskah(janji.unit.pk, TAHUN)[PERJANJIAN])
    assert terbit is not None
    assert terbit.simpanan == usul.simpanan
    assert isi_terbit(terbit.kunci, "pdf") == diusulkan
    entri = json.loads(EntriAudit.objects.get(tindakan="perjanjian.signed").isi)["data"]
    assert entri["terbit"] == dict(terbit.terbit)
    assert entri["isi"] == [usul.simpanan, usul.sidik_simpanan]


def test_a_draft_amendment_changes_nothing_and_a_signed_one_counts(janji: Janji) -> None:
    unit = next(u for u in susunan() if u.kunci == janji.unit.pk)

    def target() -> object:
        tahun = baca_tersimpan(unit, TAHUN).tahun
        assert tahun is not None
        return tahun.perjanjian.target["1a-CP"].target[Triwulan.T4]

    janji.tanda_tangani()
    janji.tulis_adendum()
    assert target() == 100
    janji.tanda_tangani(ADD)
    assert target() == 90
    assert "rancangan" not in janji.berkas("adendum.yaml")
    assert keadaan_naskah(janji.unit.pk, TAHUN) == {PERJANJIAN: Keadaan.DIUBAH, ADD: Keadaan.DITANDATANGANI}
    akhir = simpanan_of(janji.unit.pk, TAHUN)
    assert akhir is not None
    assert Potret.objects.filter(simpanan=akhir.kunci).count() == 4


@pytest.mark.parametrize(
    "berkas",
    [
        {"target": b"kode;T1;T2;T3;T4\n1a-CP;25;50;75;99\n1b-N;20;40;60;80\n"},
        {"target": None},
        {"kantor": b"tahun: 2024\nrezim: kmk-467-2014\n"},
        {"kantor": None},
        {"perjanjian": b"nomor: PK-2/2024\n"},
        {
            "adendum": b"adendum:\n  - {nomor: LAIN, tanggal: 2024-03-01}\n",
            "perubahan": b"adendum;kode;T1;T2;T3;T4\nLAIN;1a-CP;;;;10\n",
        },
        {"adendum": None, "perubahan": None},
        {"perubahan": f"adendum;kode;T1;T2;T3;T4\n{ADD};1a-CP;;;;10\n".encode()},
    ],
)
def test_after_signing_targets_change_by_no_other_way_not_even_by_an_import(
    janji: Janji, berkas: dict[str, bytes | None]
) -> None:
    janji.tanda_tangani()
    janji.tulis_adendum()
    janji.tanda_tangani(ADD)
    sebelum = berkas_of(janji.unit.pk, TAHUN)
    for siapa in ("pengelola", None):
        with pytest.raises(IsianDitolak):
            janji.simpan(siapa, **berkas)
    assert berkas_of(janji.unit.pk, TAHUN) == sebelum


def test_a_cancelled_draft_leaves_the_files_and_stays_in_the_history(janji: Janji) -> None:
    janji.tanda_tangani()
    janji.tulis_adendum()
    janji.langkah("pengelola", L.BATALKAN, ADD, "Beban ternyata tetap")
    assert "adendum.yaml" not in berkas_of(janji.unit.pk, TAHUN)
    assert keadaan_naskah(janji.unit.pk, TAHUN)[ADD] is Keadaan.DITARIK


def test_a_replacing_agreement_begins_with_the_targets_in_force_and_keeps_what_was(janji: Janji) -> None:
    janji.tanda_tangani()
    janji.tulis_adendum()
    janji.tanda_tangani(ADD)
    lama = berkas_of(janji.unit.pk, TAHUN)
    janji.langkah("kepala", L.GANTI, alasan="Kantor digabung")
    janji.langkah("pengelola", L.SUSUN_PENGGANTI)
    baru = berkas_of(janji.unit.pk, TAHUN)
    assert "adendum.yaml" not in baru
    assert "1a-CP;25;50;75;90" in janji.berkas("target.csv")
    assert "# kesepakatan Januari" in janji.berkas("target.csv")
    riwayat = {n.rpartition("/")[2]: i for n, i in baru.items() if n.startswith("riwayat/")}
    assert {n: riwayat[n] for n in ("target.csv", "adendum.yaml", "perjanjian.yaml")} == {
        n: lama[n] for n in ("target.csv", "adendum.yaml", "perjanjian.yaml")
    }
    janji.simpan(perjanjian=lama["perjanjian.yaml"].replace(b"PK-1", b"PK-2").replace(b"-01-31", b"-10-01"))
    janji.tanda_tangani()
    unit = next(u for u in susunan() if u.kunci == janji.unit.pk)
    assert not baca_tersimpan(unit, TAHUN).galat
    assert len([r for r in riwayat_naskah(janji.unit.pk, TAHUN)[PERJANJIAN] if r.terbit]) == 2


@pytest.mark.parametrize("langkah", [L.USULKAN, L.BATALKAN])
def test_an_amendment_that_is_no_draft_of_the_files_takes_no_step(janji: Janji, langkah: Langkah) -> None:
    janji.simpan(
        None,
        adendum=b"adendum:\n  - {nomor: LAMA, tanggal: 2024-03-01}\n",
        perubahan=b"adendum;kode;T1;T2;T3;T4\nLAMA;1a-CP;;;;10\n",
    )
    janji.tanda_tangani()
    sebelum = berkas_of(janji.unit.pk, TAHUN)
    for nomor in ("LAMA", "TIDAK-ADA"):
        with pytest.raises(IsianDitolak, match="Tidak ada rancangan"):
            janji.langkah("pengelola", langkah, nomor, "x")
    assert berkas_of(janji.unit.pk, TAHUN) == sebelum


def test_what_the_office_says_of_itself_stays_open_after_signing(janji: Janji) -> None:
    janji.tanda_tangani()
    janji.simpan(kantor=BERKAS["kantor.yaml"].replace(b"Kota Uji", b"Kota Baru"))
    assert "Kota Baru" in janji.berkas("kantor.yaml")
