"""Ranking, heat table and cascading matrix as text."""

from collections.abc import Iterator, Sequence

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.masalah import tulis_masalah
from akuntabel.cli.teks.pohon import keadaan
from akuntabel.cli.teks.tabel import lebar_layar, tabel
from akuntabel.domain.cascading import JenisCascading
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal, tulis_ringkas
from akuntabel.domain.peringkat import DaftarPeringkat, Peringkat, daftar_peringkat, tanpa_pembanding
from akuntabel.domain.pohon.hasil import HasilIKU, HasilPohon, HasilUnit
from akuntabel.domain.pohon.matriks import MatriksCascading, SelMatriks, semua_matriks
from akuntabel.domain.rezim import Status

_WARNA = {Status.HIJAU: "green", Status.KUNING: "yellow", Status.MERAH: "red"}
_HURUF = {Status.HIJAU: "H", Status.KUNING: "K", Status.MERAH: "M"}
_LEBAR_IKU = 10
"""Columns that one IKU takes in the heat table."""
_TANDA = {JenisCascading.LANGSUNG: "langsung", JenisCascading.SEBAGIAN: "sebagian", JenisCascading.TIDAK: "tidak"}
_LEBAR_UNIT = 17


def tulis_peringkat(pohon: HasilPohon) -> str:
    """Every group with its ranking and its heat table; then the units that are not ranked."""
    bagian = [
        click.style(pohon.identitas.nama, bold=True),
        dwi(f"Peringkat sampai {pohon.triwulan.nama}", f"Ranking up to {pohon.triwulan.kode}"),
    ]
    semua = daftar_peringkat(pohon)
    for daftar in semua:
        bagian += ["", click.style(daftar.kelompok.peta or daftar.jenis, bold=True)]
        bagian += [_peringkat(pohon, daftar) if any(h.dinilai for h in daftar.semua) else _tanpa_nko(), ""]
        bagian += list(_panas(daftar))
    if not semua:
        bagian += ["", dwi("Tidak ada dua unit yang sebanding.", "No two units compare.")]
    sendiri = tanpa_pembanding(pohon)
    if sendiri:
        daftar_nama = ", ".join(f"{h.nama} ({_nko(h)})" for h in sendiri[:10])
        sisa = dwi(f", dan {len(sendiri) - 10} lainnya", f", and {len(sendiri) - 10} more") if len(sendiri) > 10 else ""
        bagian += ["", dwi("Tidak diperingkat (peta tersendiri): ", "Not ranked (own map): ") + daftar_nama + sisa]
    bagian += [
        "",
        dwi(
            "H hijau, K kuning, M merah, ? belum lengkap. NKO yang sama sampai dua desimal berbagi nomor.",
            "H green, K yellow, M red, ? incomplete. An NKO equal to two decimals shares its place.",
        ),
    ]
    return "\n".join(bagian)


def tulis_cascading(pohon: HasilPohon) -> str:
    """The matrix of every upper office, then what does not fit together."""
    bagian: list[str] = []
    semua = semua_matriks(pohon)
    for matriks in semua:
        bagian += [click.style(matriks.atas.nama, bold=True), *_matriks(matriks), ""]
    if not semua:
        bagian += [dwi("Tidak ada unit berkontrak dengan unit bawahan.", "No office has offices below it."), ""]
    if pohon.antarunit:
        bagian.append(tulis_masalah(pohon.antarunit))
    else:
        bagian.append(
            dwi(
                "Tidak ditemukan IKU yatim, target yang tidak berjumlah, atau manual yang berbeda antarunit.",
                "No orphans, targets that cannot add up, or differing manuals were found.",
            )
        )
    if any(not s.dinyatakan for m in semua for b in m.baris for s in b.sel.values()):
        bagian.append(
            dwi(
                "* tidak dinyatakan pada cascading.csv; dianggap langsung karena kodenya sama.",
                "* not declared in cascading.csv; taken as direct because the code is the same.",
            )
        )
    return "\n".join(bagian)


def _peringkat(pohon: HasilPohon, daftar: DaftarPeringkat) -> str:
    kepala = (dwi("Nomor", "Place"), "Unit", "NKO", "Status", dwi("Gerak", "Move"), dwi("Keadaan", "State"))
    baris = [
        (
            f"{p.nomor}{'=' if p.bersama else ''}",
            p.hasil.nama,
            tulis_desimal(p.nko),
            p.hasil.akhir.status.value if p.hasil.akhir else TANDA_KOSONG,
            _gerak(p) if pohon.triwulan > 1 else TANDA_KOSONG,
            keadaan(p.hasil),
        )
        for p in daftar.urutan
    ]
    baris += [
        (TANDA_KOSONG, h.nama, _nko(h), h.akhir.status.value if h.akhir else TANDA_KOSONG, TANDA_KOSONG, keadaan(h))
        for h in daftar.tanpa
    ]
    return tabel(kepala, baris, kanan=(0, 2), lentur=1)


def _tanpa_nko() -> str:
    return dwi(
        "Peraturan unit-unit ini tidak mengenal NKO, sehingga unit tidak diperingkat; bandingkan indikatornya.",
        "The regulation of these units knows no NKO, so they are not ranked; compare their indicators.",
    )


def _gerak(satu: Peringkat) -> str:
    if satu.gerak is None:
        return dwi("baru", "new")
    if not satu.gerak:
        return dwi("tetap", "same")
    naik = dwi("naik", "up") if satu.gerak > 0 else dwi("turun", "down")
    return f"{naik} {abs(satu.gerak)}"


def _panas(daftar: DaftarPeringkat) -> Iterator[str]:
    """The heat table, as many IKU beside each other as the screen holds."""
    kode = daftar.kelompok.kode_iku
    nama = max(len(h.unit.kode) for h in daftar.semua)
    muat = max(1, (lebar_layar() - nama - 2) // _LEBAR_IKU)
    for awal in range(0, len(kode), muat):
        bagian = kode[awal : awal + muat]
        yield "Unit".ljust(nama) + "".join(k.rjust(_LEBAR_IKU) for k in bagian)
        yield "─" * (nama + _LEBAR_IKU * len(bagian))
        for hasil in daftar.semua:
            milik = {n.kode: n for n in hasil.iku}
            yield hasil.unit.kode.ljust(nama) + "".join(_sel(milik.get(k)) for k in bagian)


def _sel(nilai: HasilIKU | None) -> str:
    if nilai is None or not nilai.diukur:
        return TANDA_KOSONG.rjust(_LEBAR_IKU)
    if nilai.indeks is None:
        return "?".rjust(_LEBAR_IKU)
    teks = f"{tulis_desimal(nilai.indeks)} {_HURUF.get(nilai.status, '')}".rjust(_LEBAR_IKU)
    return click.style(teks, fg=_WARNA.get(nilai.status))


def _matriks(matriks: MatriksCascading) -> Iterator[str]:
    muat = max(1, (lebar_layar() - 30) // _LEBAR_UNIT)
    for awal in range(0, len(matriks.bawah), muat):
        bawah = matriks.bawah[awal : awal + muat]
        kepala = (dwi("Kode", "Code"), "Target", *(h.unit.kode for h in bawah))
        baris = [
            (
                b.iku.kode,
                TANDA_KOSONG if b.iku.target is None else tulis_ringkas(b.iku.target),
                *(_cascading(b.iku.kode, b.sel.get(h.unit.alamat)) for h in bawah),
            )
            for b in matriks.baris
        ]
        yield tabel(kepala, baris, kanan=(1,), lentur=0)


def _cascading(kode: str, sel: SelMatriks | None) -> str:
    if sel is None:
        return TANDA_KOSONG
    tanda = _TANDA[sel.jenis] + ("" if sel.dinyatakan else "*")
    if sel.jenis is JenisCascading.TIDAK:
        return tanda
    isi: Sequence[str] = (
        tanda,
        sel.kode_bawahan if sel.kode_bawahan != kode else "",
        "" if sel.iku else dwi("(tidak ada)", "(absent)"),
        tulis_ringkas(sel.iku.target) if sel.iku and sel.iku.target is not None else "",
    )
    return " ".join(filter(None, isi))


def _nko(hasil: HasilUnit) -> str:
    return tulis_desimal(hasil.akhir.nko) if hasil.akhir and hasil.akhir.nko is not None else TANDA_KOSONG
