"""What goes down from an agreement: only what is declared, and targets only where they must follow."""

from decimal import Decimal

import pytest

from akuntabel.domain.cascading import JenisCascading, TautanCascading
from akuntabel.domain.kantor import Kantor
from akuntabel.domain.manual import KonsolidasiLokasi, ManualIKU, Polarisasi, Satuan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import PerjanjianKinerja, TargetIKU
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja
from akuntabel.domain.turunan import turunan_of

L, S, T = JenisCascading.LANGSUNG, JenisCascading.SEBAGIAN, JenisCascading.TIDAK


def _tahun(*tautan: TautanCascading, satuan: Satuan = Satuan.PERSEN) -> TahunKinerja:
    peta = PetaStrategi(
        "Peta",
        (
            Perspektif(
                "stakeholder", "Stakeholder", (Sasaran("1", "Satu", ("1a-CP",)), Sasaran("2", "Dua", ("2a-N",)))
            ),
            Perspektif("customer", "Customer", (Sasaran("3", "Tiga", ("3a-CP",), ("1", "2")),)),
        ),
    )
    manual = {
        k: ManualIKU(
            k, nama=k, satuan=satuan, polarisasi=Polarisasi.MAXIMIZE, konsolidasi_lokasi=KonsolidasiLokasi.RAW_DATA
        )
        for k in peta.kode_iku
    }
    target = {k: TargetIKU(k, {Triwulan.T2: Decimal(50), Triwulan.T4: Decimal(101)}) for k in peta.kode_iku}
    pk = PerjanjianKinerja("PK-1", None, "", None, None, target)
    kantor = Kantor("Kantor", "Kantor", "", "", "")
    return TahunKinerja(2024, "kmk-300-2022", "", kantor, peta, manual, pk, (), DataLaporan(), cascading=tautan)


def _tautan(kode: str, jenis: JenisCascading = L, unit: str = "*", bagian: int | None = None) -> TautanCascading:
    return TautanCascading(kode, unit, jenis, kode, None, None if bagian is None else Decimal(bagian))


def test_the_map_below_holds_what_goes_down_and_no_links_to_what_stays() -> None:
    turunan = turunan_of(_tahun(_tautan("1a-CP"), _tautan("3a-CP"), _tautan("2a-N", T)), "kpp-a")
    assert turunan.peta.kode_iku == ("1a-CP", "3a-CP")
    assert [s.mendukung for s in turunan.peta.sasaran] == [(), ("1",)]
    assert turunan_of(_tahun(), "kpp-a").iku == ()


def test_the_link_of_a_unit_goes_before_the_one_for_all() -> None:
    tahun = _tahun(_tautan("1a-CP"), _tautan("1a-CP", T, "kpp-b"))
    assert [i.kode for i in turunan_of(tahun, "kpp-a").iku] == ["1a-CP"]
    assert turunan_of(tahun, "kpp-b").iku == ()


@pytest.mark.parametrize(
    ("satuan", "jenis", "bagian", "harap"),
    [
        (Satuan.PERSEN, L, None, (50, 101)),
        (Satuan.PERSEN, S, None, (None, None)),
        (Satuan.JUMLAH, L, None, (None, None)),
        (Satuan.JUMLAH, L, 30, (15, 31)),
        (Satuan.RUPIAH, S, 50, (25, 51)),
    ],
)
def test_a_target_follows_only_where_it_must(
    satuan: Satuan, jenis: JenisCascading, bagian: int | None, harap: tuple[int | None, int | None]
) -> None:
    (satu,) = turunan_of(_tahun(_tautan("1a-CP", jenis, bagian=bagian), satuan=satuan), "kpp-a").iku
    assert satu.target == {Triwulan.T2: harap[0], Triwulan.T4: harap[1]}
    assert satu.lengkap == (harap[1] is not None)


@pytest.mark.parametrize("bagian", [(33, 33, 34), (10, 45, 45), (1, 98, 1)])
def test_parts_of_what_is_counted_never_fall_short_of_the_whole(bagian: tuple[int, ...]) -> None:
    tautan = [_tautan("1a-CP", L, f"u{ke}", b) for ke, b in enumerate(bagian)]
    tahun = _tahun(*tautan, satuan=Satuan.JUMLAH)
    jumlah = Decimal(0)
    for ke in range(len(bagian)):
        target = turunan_of(tahun, f"u{ke}").iku[0].target[Triwulan.T4]
        assert isinstance(target, Decimal)
        jumlah += target
    assert 101 <= jumlah < 101 + len(bagian)
