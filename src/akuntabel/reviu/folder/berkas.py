"""The files of the folder, and what people must still fill in or confirm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.folder.anggaran import AnggaranTerbaca, anggaran_of
from akuntabel.reviu.folder.identitas import IdentitasTerbaca, Terbaca, identitas_of
from akuntabel.reviu.folder.iku import IKUTerbaca, iku_of
from akuntabel.reviu.folder.isi_csv import anggaran_csv, realisasi_csv, rencana_csv, riwayat_csv, target_csv
from akuntabel.reviu.folder.isi_yaml import (
    analisis_md,
    anggaran_yaml,
    kantor_yaml,
    manual_yaml,
    peta_yaml,
    renstra_yaml,
)
from akuntabel.reviu.folder.nilai import hasil_of, polarisasi_of, satuan_of
from akuntabel.reviu.folder.peta import PetaTerbaca, peta_of, rezim_of
from akuntabel.reviu.folder.tulisan import ganda, tempat
from akuntabel.reviu.tinjau import HasilReviu

_NAMA_BERKAS = "BACA-SAYA.md"


@dataclass(frozen=True, slots=True)
class FolderTerbaca:
    """The files by path, what is missing in the report, and what was read but must be confirmed."""

    berkas: dict[str, str]
    kosong: tuple[str, ...]
    ragu: tuple[str, ...]
    banyak_iku: int


def folder_of(hasil: HasilReviu) -> FolderTerbaca:
    """The report as the folder of its office; the same report gives the same files."""
    fakta, nama = hasil.fakta, " ".join(hasil.naskah.nama.split())
    tahun, iku = fakta.tahun or 0, iku_of(fakta, hasil.temuan)
    identitas, anggaran, peta, rezim = (
        identitas_of(fakta.blok),
        anggaran_of(fakta),
        peta_of(fakta, iku),
        rezim_of(fakta),
    )
    isi = {
        "kantor.yaml": kantor_yaml(identitas, fakta.tahun, rezim, nama),
        "renstra.yaml": renstra_yaml(identitas, nama),
        "peta.yaml": peta_yaml(peta, nama) if iku else "",
        "target.csv": target_csv(iku, tahun, nama),
        "realisasi.csv": realisasi_csv(iku, tahun, nama),
        "riwayat.csv": riwayat_csv(iku, tahun, nama),
        "rencana-aksi.csv": rencana_csv(iku, nama),
        "anggaran.csv": anggaran_csv(anggaran, nama),
        "anggaran.yaml": anggaran_yaml(anggaran, nama),
        **{f"manual/{satu.kode}.yaml": manual_yaml(satu, tahun, nama, fakta.batas_atas) for satu in iku},
        **{f"analisis/{satu.kode}.md": analisis_md(satu) for satu in iku},
    }
    kosong = (
        *_kosong_kantor(identitas, fakta.tahun, rezim),
        *_kosong_iku(iku, tahun, peta, fakta.batas_atas),
        *_kosong_anggaran(anggaran),
    )
    ragu = tuple(_ragu(iku, tahun, identitas, rezim, nama))
    isi[_NAMA_BERKAS] = _baca_saya(nama, hasil.sidik, kosong, ragu)
    return FolderTerbaca({path: teks for path, teks in isi.items() if teks}, kosong, ragu, len(iku))


def _kosong_kantor(isi: IdentitasTerbaca, tahun: int | None, rezim: Terbaca | None) -> Iterator[str]:
    if tahun is None:
        yield "kantor.yaml: «tahun»; laporan tidak menyebut tahunnya"
    if rezim is None:
        yield "kantor.yaml: «rezim»; laporan tidak menyebut pedoman penilaiannya"
    if isi.nama is None:
        yield "kantor.yaml: «nama» kantor"
    yield "kantor.yaml: «jenis», «instansi_induk», dan pejabat kantor"
    if isi.tanggal is None:
        yield "kantor.yaml: tempat dan tanggal laporan"
    if isi.renstra is None:
        yield "renstra.yaml: laporan tidak menyebut nama dan masa rencana strategis"
    yield "perjanjian.yaml: nomor, tanggal, dan para pihak Perjanjian Kinerja"


def _kosong_iku(iku: Sequence[IKUTerbaca], tahun: int, peta: PetaTerbaca, batas: frozenset[int]) -> Iterator[str]:
    if not iku:
        yield "target.csv, realisasi.csv, peta.yaml, manual/: tidak satu IKU pun terbaca dari laporan"
        return
    hasil = {satu.kode: hasil_of(satu, tahun) for satu in iku}
    daftar = (
        ("target.csv: target tahunan", [k for k, h in hasil.items() if h.target is None]),
        ("target.csv: target triwulan I sampai III (ditulis N/A)", [s.kode for s in iku if not s.target]),
        (
            "realisasi.csv: realisasi yang sesatuan dengan target",
            [k for k, h in hasil.items() if h.realisasi is None or h.beda_satuan],
        ),
        ("manual/: «polarisasi»", [k for k, h in hasil.items() if polarisasi_of(h, batas) is None]),
        ("manual/: «satuan»", [s.kode for s in iku if satuan_of(s, hasil[s.kode]) is None]),
    )
    yield from (f"{apa}: {', '.join(kode)}" for apa, kode in daftar if kode)
    yield "manual/: definisi, formula, dan konsolidasi setiap IKU"
    if any(kode == "belum-terbaca" for kode, _, _ in peta.perspektif):
        yield "peta.yaml: perspektif sasaran yang masih di bawah «belum-terbaca»"
    elif not peta.perspektif:
        yield "peta.yaml: nama tujuan di atas sasaran"
    if tanpa := [s.kode for s in peta.sasaran if not s.nama]:
        yield f"peta.yaml: nama sasaran {', '.join(tanpa)}"


def _kosong_anggaran(isi: AnggaranTerbaca) -> Iterator[str]:
    if not isi.baris:
        yield "anggaran.csv: rincian pagu dan realisasi dalam rupiah penuh"
    elif isi.pagu is not None and not isi.cocok:
        yield "anggaran.csv: rincian yang terbaca tidak berjumlah sama dengan jumlah yang tercetak"


def _ragu(
    iku: Sequence[IKUTerbaca], tahun: int, isi: IdentitasTerbaca, rezim: Terbaca | None, berkas: str
) -> Iterator[str]:
    if isi.nama is not None:
        yield f"nama kantor «{isi.nama.teks}»: sebutan yang paling sering tercetak"
    if rezim is not None:
        yield f"rezim {rezim.teks}: peraturannya disebut laporan ({tempat(berkas, rezim.letak)})"
    if any(satu.kode_buatan for satu in iku):
        yield "kode IKU: laporan tidak mencetak kode, sehingga diberikan menurut urutan"
    for satu in iku:
        hasil = hasil_of(satu, tahun)
        for apa, nilai in (("target", hasil.target), ("realisasi", hasil.realisasi), ("capaian", hasil.capaian)):
            if nilai is not None and (dua := ganda(nilai.bilangan)):
                yield f"{satu.kode}, {apa}: {dua} ({tempat(berkas, nilai.letak)})"
            if nilai is not None and nilai.temuan:
                yield f"{satu.kode}, {apa} {nilai.bilangan.teks}: {nilai.temuan} ({tempat(berkas, nilai.letak)})"
            if nilai is not None and nilai.lain is not None:
                yield (
                    f"{satu.kode}, {apa}: dipakai {nilai.bilangan.teks} ({tempat(berkas, nilai.letak)}); "
                    f"di tempat lain tercetak {nilai.lain[0].teks} ({tempat(berkas, nilai.lain[1])})"
                )


def _baca_saya(nama: str, sidik: str, kosong: Sequence[str], ragu: Sequence[str]) -> str:
    bagian = [
        f"# Folder kantor dari {nama}\n",
        f"SHA-256 berkas: `{sidik}`. Setiap nilai menyebut letaknya pada laporan; yang tidak tercetak tidak diisi.\n",
        "## Yang masih harus diisi\n",
        *(f"- {satu}" for satu in kosong),
        "",
        "## Yang perlu dipastikan\n",
        *((f"- {satu}" for satu in ragu) if ragu else ("Tidak ada.",)),
        "",
        "## Sesudah itu\n",
        "Jalankan `akuntabel periksa` atas folder ini; yang belum lengkap disebut dengan berkas dan barisnya.",
    ]
    return "\n".join(bagian) + "\n"
