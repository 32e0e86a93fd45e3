"""Files of a year: every version stays, and nobody overwrites what they have not seen."""

from collections.abc import Callable

import pytest

from akuntabel.actions.berkas import SudahBerubah, save_berkas
from akuntabel.actions.wewenang import TidakBerwenang
from akuntabel.domain.hak import Peran
from akuntabel.records.models import Pengguna, Simpanan, Unit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of

Orang = Callable[..., Pengguna]


def _simpan(unit: Unit, dibuka: int, pelaku: Pengguna | None = None, **berkas: bytes | None) -> Simpanan | None:
    isi = {f"{nama}.csv": isi for nama, isi in berkas.items()}
    return save_berkas(acting_user=pelaku, unit=unit, tahun=2024, berkas=isi, simpanan_dibuka=dibuka, alasan="uji")


def test_the_second_of_two_who_opened_the_same_saving_is_told_and_overwrites_nothing(kpp: Unit) -> None:
    _simpan(kpp, 0, target=b"1", riwayat=b"2")
    _simpan(kpp, 1, target=b"10")
    with pytest.raises(SudahBerubah) as tolak:
        _simpan(kpp, 1, target=b"11")
    assert tolak.value.nomor == 2
    assert berkas_of(kpp.pk, 2024) == {"target.csv": b"10", "riwayat.csv": b"2"}


def test_every_version_can_be_read_as_it_was_known(kpp: Unit) -> None:
    satu = _simpan(kpp, 0, target=b"1")
    dua = _simpan(kpp, 1, target=b"2", riwayat=b"x")
    tiga = _simpan(kpp, 2, target=None)
    assert satu is not None
    assert dua is not None
    assert tiga is not None
    assert berkas_of(kpp.pk, 2024, satu.diketahui) == {"target.csv": b"1"}
    assert berkas_of(kpp.pk, 2024, dua.diketahui) == {"target.csv": b"2", "riwayat.csv": b"x"}
    assert berkas_of(kpp.pk, 2024) == {"riwayat.csv": b"x"}


def test_saving_what_is_kept_already_makes_no_saving(kpp: Unit) -> None:
    _simpan(kpp, 0, target=b"1")
    assert _simpan(kpp, 1, target=b"1") is None
    akhir = simpanan_of(kpp.pk, 2024)
    assert akhir is not None
    assert akhir.nomor == 1


def test_who_may_not_plan_saves_nothing(kpp: Unit, orang: Orang) -> None:
    with pytest.raises(TidakBerwenang):
        _simpan(kpp, 0, orang("kepala", Peran.KEPALA), target=b"1")
    assert _simpan(kpp, 0, orang("tata", Peran.PENGELOLA_KINERJA), target=b"1") is not None
