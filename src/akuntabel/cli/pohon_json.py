"""A tree as JSON values; the shape is documented in `docs/rujukan/keluaran-json.md`."""

from akuntabel import __version__
from akuntabel.domain.peringkat import daftar_peringkat, sebaran_iku, tanpa_pembanding
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import HasilIKU, HasilPohon, HasilUnit, hitung_tingkat
from akuntabel.domain.pohon.matriks import semua_matriks
from akuntabel.domain.problem import Tingkat
from akuntabel.reports.bentuk.kartu import Isi, angka2, angka_penuh, angka_ringkas, masalah_json


def pohon_json(pohon: HasilPohon) -> Isi:
    """The object of `akuntabel hitung WILAYAH --format json`."""
    return {
        "versi": __version__,
        "wilayah": pohon.puncak.nama,
        "triwulan": pohon.triwulan.kode,
        "ringkasan": ringkasan_json(pohon),
        "unit": [_unit(satu) for satu in pohon.unit],
    }


def ringkasan_json(pohon: HasilPohon) -> Isi:
    """How many units there are, and how far they are."""
    jumlah = hitung_tingkat(pohon.problems)
    return {
        "unit": len(pohon.unit),
        "kantor": len(pohon.kantor),
        "terhitung": sum(h.terhitung for h in pohon.kantor),
        "lengkap": sum(h.akhir is not None and h.akhir.lengkap for h in pohon.kantor),
        "masalah": {t.value: jumlah.get(t, 0) for t in Tingkat},
    }


def peringkat_json(pohon: HasilPohon) -> Isi:
    """The object of `akuntabel peringkat WILAYAH --format json`."""
    return {
        "versi": __version__,
        "wilayah": pohon.identitas.nama,
        "triwulan": pohon.triwulan.kode,
        "kelompok": [
            {
                "tahun": d.kelompok.tahun,
                "rezim": d.kelompok.rezim,
                "pilihan": dict(d.kelompok.pilihan),
                "jenis": d.jenis,
                "peta": d.kelompok.peta,
                "iku": list(d.kelompok.kode_iku),
                "peringkat": [
                    {
                        "nomor": p.nomor,
                        "bersama": p.bersama,
                        "alamat": p.hasil.unit.alamat,
                        "nama": p.hasil.nama,
                        "nko": angka2(p.nko),
                        "nko_penuh": angka_penuh(p.nko),
                        "status": p.hasil.akhir.status.value if p.hasil.akhir else None,
                        "gerak": p.gerak,
                        "iku": [_iku(n) for n in p.hasil.iku],
                    }
                    for p in d.urutan
                ],
                "tanpa_nomor": [{"alamat": h.unit.alamat, "nama": h.nama} for h in d.tanpa],
                "sebaran": [
                    {
                        "kode": s.kode,
                        "bernilai": s.bernilai,
                        "diukur": s.diukur,
                        "terendah": s.terendah.unit.alamat if s.terendah else None,
                        "tengah": angka2(s.tengah),
                        "tertinggi": s.tertinggi.unit.alamat if s.tertinggi else None,
                    }
                    for s in sebaran_iku(d)
                ],
            }
            for d in daftar_peringkat(pohon)
        ],
        "tidak_diperingkat": [h.unit.alamat for h in tanpa_pembanding(pohon)],
    }


def cascading_json(pohon: HasilPohon) -> Isi:
    """The object of `akuntabel cascading WILAYAH --format json`."""
    return {
        "versi": __version__,
        "wilayah": pohon.identitas.nama,
        "matriks": [
            {
                "atas": m.atas.unit.alamat,
                "nama": m.atas.nama,
                "iku": [
                    {
                        "kode": b.iku.kode,
                        "nama": b.iku.ciri.nama,
                        "target": angka_ringkas(b.iku.target),
                        "unit": [
                            {
                                "alamat": alamat,
                                "jenis": s.jenis.value,
                                "kode": s.kode_bawahan,
                                "dinyatakan": s.dinyatakan,
                                "ada": s.iku is not None,
                                "target": angka_ringkas(s.iku.target) if s.iku else None,
                            }
                            for alamat, s in b.sel.items()
                        ],
                    }
                    for b in m.baris
                ],
            }
            for m in semua_matriks(pohon)
        ],
        "masalah": [masalah_json(p) for p in pohon.antarunit],
    }


def _unit(hasil: HasilUnit) -> Isi:
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
