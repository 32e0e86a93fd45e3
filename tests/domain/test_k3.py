"""K3: quality of IKU and target as the weight within a sasaran, from the history, down to the trace."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.k3 import k3_of, kedudukan_target
from akuntabel.domain.manual import Kendali, Polarisasi, Validitas
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import JenjangNilai, KedudukanTarget
from akuntabel.domain.status import predikat_of
from akuntabel.domain.tahun_kinerja import Riwayat, TahunKinerja
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("kmk-127-2026")
ANGKA = st.integers(-50, 50).map(Decimal)


def lalu(kode: str, target: str, realisasi: str | None) -> Riwayat:
    return Riwayat(kode, 2023, Decimal(target), None if realisasi is None else Decimal(realisasi), None)


def tahun(**manual: dict[str, object]) -> TahunKinerja:
    riwayat = (lalu("1a", "90", "95"), lalu("1b", "10", "9"), lalu("2a", "90", "100"), lalu("2b", "100", None))
    return tahun_kecil(manual=manual, riwayat=riwayat)


def test_the_weights_are_the_k3_of_each_iku() -> None:
    # 1a exact-moderate 1.15, target 100 above 90 and 95: 1.2.
    # 1b proxy-moderate 1, minimize: target 4 + 6 as last year, which was bettered: 0.9.
    k3 = k3_of(tahun(), REZIM)
    assert {k: (s.kedudukan.value, s.nilai) for k, s in k3.items()} == {
        "1a": ("melampaui_realisasi", (Decimal("1.15") + Decimal("1.2")) / 2),
        "1b": ("tetap_di_bawah_realisasi", Decimal("0.95")),
        "2a": ("stabilize", Decimal(1)),
        "2b": ("tanpa_riwayat", (Decimal("0.9") + 1) / 2),
        "3a": ("tanpa_riwayat", Decimal(1)),
    }


def test_the_nss_is_weighted_by_the_shares_of_k3() -> None:
    kartu = scorecard_for(tahun(), REZIM)
    a, b = Fraction("1.175"), Fraction("0.95")
    tepat = (110 * a + 80 * b) / (a + b)
    nss = kartu.perspektif[0].sasaran[0].nss
    assert nss is not None
    assert abs(Fraction(nss) - tepat) < Fraction(1, 10**40)
    assert predikat_of(kartu.nko, REZIM, JenjangNilai.NKO) in ("Baik", "Cukup")


def test_a_mandatory_iku_counts_at_least_one_and_a_legal_target_counts_most() -> None:
    assert k3_of(tahun(**{"1b": {"wajib": True}}), REZIM)["1b"].kualitas_target == 1
    assert k3_of(tahun(**{"1b": {"wajib": True}}), REZIM)["1b"].dinaikkan
    assert k3_of(tahun(**{"1b": {"target_peraturan": True}}), REZIM)["1b"].kualitas_target == Decimal("1.2")


def test_a_forbidden_pair_has_no_k3_and_is_named() -> None:
    terlarang = tahun(**{"1a": {"validitas": Validitas.EXACT, "kendali": Kendali.HIGH}})
    assert isinstance(k3_of(terlarang, REZIM)["1a"].nilai, TakTerhitung)
    assert masalah.IKU_TERLARANG in {p.code for p in scorecard_for(terlarang, REZIM).masalah}


def test_the_quarter_does_not_change_the_quality_of_the_contract() -> None:
    assert k3_of(tahun(), REZIM)["1b"].target == 10


def test_an_iku_without_history_is_named_and_counts_one() -> None:
    hasil = [p for p in scorecard_for(tahun(), REZIM).masalah if p.code == masalah.KUALITAS_TARGET_TANPA_RIWAYAT]
    assert [p.what for p in hasil] == ["Kualitas target 2 IKU dinilai tanpa riwayat: 2b, 3a."]


def test_other_regimes_know_no_k3() -> None:
    assert k3_of(tahun(), load_rezim("kmk-300-2022")) == {}


def test_the_trace_walks_from_the_weight_to_last_years_row() -> None:
    satu = tahun()
    jejak = jejak_of(satu, REZIM, scorecard_for(satu, REZIM), "iku.1a.bobot")
    assert jejak.rumus == "(1,15 + 1,2) ÷ 2"
    assert jejak.catatan.startswith("Sangat Berkualitas; bobot tertimbang 55,294118%")
    mutu, sasaran = jejak.masukan
    assert (mutu.rumus, mutu.nilai) == ("exact × moderate", Decimal("1.15"))
    assert sasaran.rumus == "target melampaui target dan realisasi tahun lalu"
    assert [m.nilai for m in sasaran.masukan] == [100, 90, 95]


@given(target=ANGKA, lalu=ANGKA, hasil=ANGKA)
def test_minimize_mirrors_maximize_and_every_standing_has_one_cell(
    target: Decimal, lalu: Decimal, hasil: Decimal
) -> None:
    maju = kedudukan_target(target, lalu, hasil, Polarisasi.MAXIMIZE)
    assert maju is kedudukan_target(-target, -lalu, -hasil, Polarisasi.MINIMIZE)
    assert (maju is KedudukanTarget.DITURUNKAN) == (target < lalu)
    assert maju not in (KedudukanTarget.TANPA_RIWAYAT, KedudukanTarget.STABILIZE)


@given(target=ANGKA, lalu=ANGKA, hasil=ANGKA)
def test_a_heavier_target_is_never_judged_lighter(target: Decimal, lalu: Decimal, hasil: Decimal) -> None:
    nilai = REZIM.kualitas_target
    assert nilai is not None
    kini, berat = (
        nilai.nilai[kedudukan_target(satu, lalu, hasil, Polarisasi.MAXIMIZE)] for satu in (target, target + 1)
    )
    assert kini <= berat
