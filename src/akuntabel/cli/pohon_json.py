"""A tree as JSON values; the shape is documented in `docs/rujukan/keluaran-json.md`."""

from collections import Counter

from akuntabel import __version__
from akuntabel.cli.bentuk_json import Isi, angka2, angka_penuh, angka_ringkas, masalah_json
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import HasilIKU, HasilPohon, HasilUnit
from akuntabel.domain.problem import Tingkat


def pohon_json(pohon: HasilPohon, *, rinci: bool = False) -> Isi:
    """The object of `akuntabel hitung WILAYAH --format json`; `rinci` adds every problem of every unit."""
    return {
        "versi": __version__,
        "wilayah": pohon.puncak.nama,
        "triwulan": pohon.triwulan.kode,
        "ringkasan": ringkasan_json(pohon),
        "unit": [_unit(satu, rinci=rinci) for satu in pohon.unit],
    }


def ringkasan_json(pohon: HasilPohon) -> Isi:
    """How many units there are, and how far they are."""
    jumlah: Counter[Tingkat] = Counter()
    for satu in pohon.unit:
        jumlah.update(satu.jumlah)
    return {
        "unit": len(pohon.unit),
        "kantor": len(pohon.kantor),
        "terhitung": sum(h.terhitung for h in pohon.kantor),
        "lengkap": sum(h.akhir is not None and h.akhir.lengkap for h in pohon.kantor),
        "masalah": {t.value: jumlah[t] for t in Tingkat},
    }


def _unit(hasil: HasilUnit, *, rinci: bool) -> Isi:
    akhir, kelompok = hasil.akhir, hasil.kelompok
    return {
        "alamat": hasil.unit.alamat,
        "kode": hasil.unit.kode,
        "induk": hasil.unit.induk,
        "nama": hasil.nama,
        "jenis": hasil.jenis,
        "kantor": hasil.unit.berkantor,
        "terhitung": hasil.terhitung,
        "tahun": kelompok.tahun if kelompok else None,
        "rezim": kelompok.rezim if kelompok else None,
        "peta": kelompok.peta if kelompok else None,
        "nko": angka2(akhir.nko) if akhir else None,
        "nko_penuh": angka_penuh(akhir.nko) if akhir else None,
        "nko_lengkap": akhir.lengkap if akhir else None,
        "status": akhir.status.value if akhir else None,
        "per_triwulan": {
            t.kode: {"nko": angka2(n.nko), "status": n.status.value, "lengkap": n.lengkap}
            for t, n in zip(Triwulan, hasil.triwulan, strict=False)
        },
        "iku": [_iku(n) for n in hasil.iku],
        "jumlah_masalah": {t.value: hasil.jumlah.get(t, 0) for t in Tingkat},
        **({"masalah": [masalah_json(p) for p in hasil.problems]} if rinci else {}),
    }


def _iku(nilai: HasilIKU) -> Isi:
    return {
        "kode": nilai.kode,
        "target": angka_ringkas(nilai.target),
        "realisasi": angka_ringkas(nilai.realisasi),
        "indeks": angka2(nilai.indeks),
        "indeks_penuh": angka_penuh(nilai.indeks),
        "status": nilai.status.value,
        "diukur": nilai.diukur,
    }
