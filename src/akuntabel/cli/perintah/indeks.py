"""`akuntabel indeks`: one case, with rule and source."""

from decimal import Decimal, localcontext
from itertools import pairwise
from typing import Any

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.pilihan import pilihan_format, tulis_json
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.capaian import capaian_of, indeks_of
from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import Aturan, aturan_of
from akuntabel.domain.rezim import Batas
from akuntabel.domain.status import status_of


class Angka(click.ParamType[Decimal]):
    """A number as Indonesians type it."""

    name = "angka"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """The number, or what is wrong with it."""
        if isinstance(value, Decimal):
            return value
        hasil = baca_bilangan(str(value))
        if isinstance(hasil, AngkaSalah):
            self.fail(f"{hasil.pesan} {hasil.saran}", param, ctx)
        if hasil is None:
            self.fail(dwi("angka belum diisi", "a number is needed"), param, ctx)
        return hasil


class TitikSkala(click.ParamType[Skala]):
    """A stabilize scale: `0:0,90:100,100:120`."""

    name = "skala"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Skala:
        """The points, ascending."""
        if isinstance(value, tuple):
            return value
        titik = []
        for bagian in str(value).split(","):
            kiri, _, kanan = bagian.partition(":")
            x, y = baca_bilangan(kiri), baca_bilangan(kanan)
            if not isinstance(x, Decimal) or not isinstance(y, Decimal):
                self.fail(
                    dwi(f"«{bagian}» bukan titik; contoh 90:100", f"«{bagian}» is no point; e.g. 90:100"), param, ctx
                )
            titik.append((x, y))
        if len(titik) < 2 or any(b[0] <= a[0] for a, b in pairwise(titik)):
            self.fail(dwi("sedikitnya dua titik yang naik", "at least two ascending points"), param, ctx)
        return tuple(titik)


@click.command(
    "indeks",
    help=dwi(
        "Hitung indeks capaian satu kasus, dengan aturan dan sumbernya. Contoh: akuntabel indeks --polarisasi minimize "
        "--target 10 --realisasi 0",
        "Compute the index of one case, with rule and source. Example: akuntabel indeks --polarisasi minimize "
        "--target 10 --realisasi 0",
    ),
)
@click.option(
    "--polarisasi",
    type=click.Choice([p.value for p in Polarisasi]),
    required=True,
    help=dwi("Arah yang baik; tidak pernah ditebak.", "Which direction is good; never guessed."),
)
@click.option("--target", type=Angka(), required=True, help="Target.")
@click.option("--realisasi", type=Angka(), required=True, help="Realisasi.")
@click.option("--terburuk", type=Angka(), help=dwi("Realisasi terburuk, untuk minimize bertarget nol.", "Worst value."))
@click.option("--skala", type=TitikSkala(), help=dwi("Skala stabilize: 0:0,90:100,100:120", "Stabilize scale."))
@click.option("--batas", type=Angka(), help=dwi("Batas atas indeks; bawaan dari rezim.", "Cap of the index."))
@click.option(
    "--konversi-120",
    "konversi",
    is_flag=True,
    help=dwi("Target maksimum tercapai menjadi batas atas.", "Met maximum target gives the cap."),
)
@click.option("--rezim", "kode_rezim", default="kmk-300-2022", show_default=True, help=dwi("Rezim.", "Regime."))
@pilihan_format("teks", "json")
def perintah(
    polarisasi: str,
    target: Decimal,
    realisasi: Decimal,
    terburuk: Decimal | None,
    skala: Skala | None,
    batas: Decimal | None,
    konversi: bool,
    kode_rezim: str,
    bentuk: str,
) -> int:
    """Print the index of one case."""
    from akuntabel.pedoman import kode_rezim as semua_rezim
    from akuntabel.pedoman import load_rezim, load_sources

    if kode_rezim not in semua_rezim():
        boleh = ", ".join(semua_rezim())
        pesan = dwi(
            f"«{kode_rezim}» bukan rezim; pilih dari {boleh}.", f"«{kode_rezim}» is no regime; choose from {boleh}."
        )
        raise click.BadParameter(pesan, param_hint="'--rezim'")
    rezim, arah = load_rezim(kode_rezim), Polarisasi(polarisasi)
    if batas is not None and batas < rezim.batas.nilai.bawah:
        pesan = dwi("batas atas tidak boleh di bawah batas bawah", "the cap may not be below the lowest index")
        raise click.BadParameter(f"{pesan} ({rezim.batas.nilai.bawah})", param_hint="'--batas'")
    pembatas = rezim.batas.nilai if batas is None else Batas(rezim.batas.nilai.bawah, batas)
    with localcontext(KONTEKS):
        capaian = capaian_of(realisasi, target, arah, skala or rezim.skala_stabilize.nilai, terburuk)
        indeks = (
            None
            if isinstance(capaian, TakTerhitung)
            else indeks_of(capaian, realisasi, target, arah, pembatas, konversi_120=konversi)
        )
    aturan = aturan_of(f"capaian.capaian_{arah.value}")
    judul_sumber = str(load_sources()[aturan.rujukan.sumber])
    hasil = {
        "polarisasi": arah.value,
        "target": f"{target:f}",
        "realisasi": f"{realisasi:f}",
        "capaian": None if isinstance(capaian, TakTerhitung) else f"{bulatkan(capaian):f}",
        "indeks": None if indeks is None else f"{bulatkan(indeks):f}",
        "status": None if indeks is None else status_of(indeks, rezim.ambang.nilai).value,
        "tak_terhitung": {"kode": capaian.kode, "alasan": capaian.alasan}
        if isinstance(capaian, TakTerhitung)
        else None,
        "aturan": aturan.nama,
        "rujukan": str(aturan.rujukan),
        "sumber": judul_sumber,
        "keyakinan": aturan.keyakinan.value,
        "batas": {"bawah": _batas(pembatas.bawah), "atas": _batas(pembatas.atas), "rujukan": str(rezim.batas.rujukan)},
    }
    click.echo(tulis_json(hasil) if bentuk == "json" else _teks(capaian, indeks, aturan, judul_sumber, pembatas))
    return KodeKeluar.DATA_BERMASALAH if indeks is None else KodeKeluar.BERHASIL


def _batas(nilai: Decimal) -> str | None:
    return f"{nilai:f}" if nilai.is_finite() else None


def _teks(capaian: Decimal | TakTerhitung, indeks: Decimal | None, aturan: Aturan, sumber: str, batas: Batas) -> str:
    if isinstance(capaian, TakTerhitung) or indeks is None:
        alasan = capaian.alasan if isinstance(capaian, TakTerhitung) else ""
        kode = capaian.kode if isinstance(capaian, TakTerhitung) else ""
        hasil = [
            click.style(dwi(f"Tidak dapat dihitung: {alasan} [{kode}]", f"Not computable: {alasan} [{kode}]"), fg="red")
        ]
    else:
        hasil = [
            f"{dwi('Capaian', 'Achievement')}: {tulis_desimal(capaian)}%",
            click.style(f"{dwi('Indeks', 'Index')}: {tulis_desimal(indeks)}", bold=True)
            + (f" ({dwi('batas', 'bounds')} {batas.bawah}–{batas.atas})" if batas.ada else ""),
        ]
    hasil += [
        f"{dwi('Aturan', 'Rule')}: {aturan.nama}: {aturan.bunyi}",
        f"{dwi('Sumber', 'Source')}: {sumber}; {aturan.rujukan.tempat}",
        f"{dwi('Keyakinan', 'Confidence')}: {aturan.keyakinan.value}"
        + (f". {aturan.catatan}" if aturan.catatan else ""),
    ]
    return "\n".join(hasil)
