"""The YAML files and narratives of the folder: each value with its place as a comment."""

from collections.abc import Mapping, Sequence

from akuntabel.reviu.folder.anggaran import AnggaranTerbaca
from akuntabel.reviu.folder.identitas import IdentitasTerbaca, Terbaca
from akuntabel.reviu.folder.iku import IKUTerbaca
from akuntabel.reviu.folder.nilai import hasil_of, polarisasi_of, satuan_of
from akuntabel.reviu.folder.peta import PetaTerbaca
from akuntabel.reviu.folder.tulisan import petik, tempat

_TAK_TERBACA = "(tidak terbaca pada laporan)"


def kantor_yaml(isi: IdentitasTerbaca, tahun: int | None, rezim: Terbaca | None, berkas: str) -> str:
    """`kantor.yaml`: year, regime, name, place and day of the report, as far as they were read."""
    baris = [f"# Terbaca dari {berkas}. Yang tidak tercetak di sana tidak ada di sini; lihat BACA-SAYA.md."]
    baris.append(f"tahun: {tahun}" if tahun else "# tahun: tidak terbaca")
    if rezim is None:
        baris.append("# rezim: pilih pedoman yang berlaku bagi kantor ini; lihat akuntabel aturan")
    else:
        baris.append(f"rezim: {rezim.teks}  # disebut pada {tempat(berkas, rezim.letak)}; pastikan")
    baris.append("kantor:")
    if isi.nama is None:
        baris.append("  nama:  # tidak terbaca")
    else:
        baris.append(f"  nama: {petik(isi.nama.teks)}  # sebutan tersering; terbaca: {tempat(berkas, isi.nama.letak)}")
    if isi.tempat is not None and isi.tanggal is not None:
        baris += [
            f"laporan:  # terbaca: {tempat(berkas, isi.tempat.letak)}",
            f"  tempat: {petik(isi.tempat.teks)}",
            f"  tanggal: {isi.tanggal.isoformat()}",
        ]
    return _teks(baris)


def renstra_yaml(isi: IdentitasTerbaca, berkas: str) -> str:
    """`renstra.yaml`: the name and the years of the plan; empty where the report names none."""
    if isi.renstra is None or isi.masa is None:
        return ""
    return _teks(
        [
            f"# terbaca: {tempat(berkas, isi.renstra.letak)}",
            f"nama: {petik(f'{isi.renstra.teks} Tahun {isi.masa[0]}–{isi.masa[1]}')}",
            f"tahun_awal: {isi.masa[0]}",
            f"tahun_akhir: {isi.masa[1]}",
        ]
    )


def peta_yaml(peta: PetaTerbaca, berkas: str) -> str:
    """`peta.yaml`: a strategy map where the report prints codes of its kind, else a tree of one tujuan."""
    baris = [f"# Terbaca dari {berkas}."]
    if peta.perspektif:
        baris.append("perspektif:")
        for kode, nama, sasaran in peta.perspektif:
            baris += [f"  - kode: {petik(kode)}", f"    nama: {petik(nama or _TAK_TERBACA)}", "    sasaran:"]
            for satu in sasaran:
                iku = ", ".join(petik(k) for k in satu.iku)
                nama_sasaran = petik(satu.nama or _TAK_TERBACA)
                baris.append(f"      - {{kode: {petik(satu.kode)}, nama: {nama_sasaran}, iku: [{iku}]}}")
        return _teks(baris)
    baris += ["tujuan:", '  - kode: "T1"', f"    nama: {petik(_TAK_TERBACA)}", "    sasaran:"]
    for satu in peta.sasaran:
        indikator = ", ".join(petik(k) for k in satu.iku)
        nama_sasaran = petik(satu.nama or _TAK_TERBACA)
        baris.append(f"      - {{kode: {petik(satu.kode)}, nama: {nama_sasaran}, indikator: [{indikator}]}}")
    return _teks(baris)


def manual_yaml(iku: IKUTerbaca, tahun: int, berkas: str, batas: frozenset[int]) -> str:
    """The skeleton of a manual: title, and unit and polarity where the report shows them."""
    hasil = hasil_of(iku, tahun)
    satuan, polarisasi = satuan_of(iku, hasil), polarisasi_of(hasil, batas)
    baris = [
        f"# Kerangka; judulnya terbaca: {tempat(berkas, iku.letak)}.",
        *(["# Laporan tidak mencetak kode; kode ini diberikan menurut urutan."] if iku.kode_buatan else []),
        f"kode: {petik(iku.kode)}",
        f"nama: {petik(iku.nama)}",
        "# definisi, formula, komponen, konsolidasi_periode: salin dari manual IKU yang sah",
        f"satuan: {satuan.value}  # menurut yang tercetak" if satuan else "# satuan: tidak terbaca",
    ]
    if polarisasi is None:
        baris.append("# polarisasi: maximize atau minimize; tidak dapat dibaca dari capaian yang tercetak")
    else:
        baris.append(f"polarisasi: {polarisasi.value}  # hanya dengan ini capaian tercetak sesuai hitungannya")
    baris.append(f"rujukan: {petik(f'Laporan Kinerja ({berkas})')}")
    return _teks(baris)


def analisis_md(iku: IKUTerbaca) -> str:
    """The analysis of an indicator: obstacles and what was done; empty where neither was read."""
    isi: Mapping[str, Sequence[str]] = {"Kendala": iku.daftar.kendala, "Tindakan": iku.daftar.tindakan}
    return "\n".join(f"# {judul}\n\n" + "".join(f"- {b}\n" for b in butir) for judul, butir in isi.items() if butir)


def anggaran_yaml(isi: AnggaranTerbaca, berkas: str) -> str:
    """`anggaran.yaml`: the totals that the report states; empty where it states none."""
    if isi.pagu is None or isi.realisasi is None or isi.letak is None:
        return ""
    return _teks(
        [
            f"pagu: {isi.pagu.penuh:f}",
            f"realisasi: {isi.realisasi.penuh:f}",
            f"sumber: {petik(tempat(berkas, isi.letak))}",
        ]
    )


def _teks(baris: Sequence[str]) -> str:
    return "\n".join(baris) + "\n"
