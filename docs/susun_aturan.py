"""The rule book: rules by module, figures by regime, sources."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import yaml
from susun_md import butir, figur_dalam, halaman, masa, siput, tabel, tulis_isi

from akuntabel.cli.buku_aturan import semua_aturan
from akuntabel.domain.keyakinan import Figur
from akuntabel.domain.mutu_manual import PER_IKU, PER_KANTOR
from akuntabel.domain.register import Aturan
from akuntabel.pedoman import kode_rezim, load_akip, load_ikpa, load_pegawai, load_rezim, load_sources

AKAR = Path(__file__).parents[1]
KASUS = "tests/cases"
JUDUL_MODUL = {
    "akip": "Evaluasi akuntabilitas kinerja (AKIP)",
    "bobot": "Bobot IKU",
    "capaian": "Capaian dan indeks IKU",
    "ikpa": "Nilai pelaksanaan anggaran (IKPA)",
    "konsolidasi": "Konsolidasi periode dan lokasi",
    "kualitas": "Mutu kontrak kinerja",
    "marginal": "Nilai setiap IKU bagi NKO",
    "nilai": "Nilai sasaran strategis, perspektif, dan organisasi",
    "perbandingan": "Pembandingan dan anggaran",
    "status": "Warna status",
}
"""Heading of each module that files rules; a module that is absent here stands under its own name."""
KASUS_RANTAI = {
    "formula-manual-iku": "formula manual IKU, dihitung dari komponennya",
    "kartu-nilai": "rantai lengkap dari IKU sampai NKO",
}
"""Cases that hold several rules together."""


def buku_aturan() -> str:
    """Every rule, grouped by module, with its authority and its cases."""
    per_modul: dict[str, list[Aturan]] = defaultdict(list)
    for aturan in semua_aturan():
        per_modul[aturan.nama.partition(".")[0]].append(aturan)
    bagian = [_modul(modul, milik) for modul, milik in sorted(per_modul.items())]
    rantai = "\n".join(f"- [{isi}](../../{KASUS}/{folder}): {_jumlah(folder)}" for folder, isi in KASUS_RANTAI.items())
    jumlah = sum(map(len, per_modul.values()))
    rezim = "\n".join(f"- [{nama}]({kode}.md)" for kode, nama, *_ in _pedoman())
    return halaman(
        "Buku aturan",
        f"Akuntabel memakai {jumlah} aturan. Setiap aturan adalah satu fungsi bernama istilah resminya; di bawah "
        "ini bunyinya, "
        "sumbernya, seberapa yakin kami atasnya, sejak kapan ia berlaku, dan contoh ujinya. Keyakinan: **tinggi** "
        "terbaca pada sumbernya, **sedang** beberapa sumber sepakat, **rendah** anggapan yang selalu tampil "
        "sebagai asumsi "
        "pada hasil.",
        f"Angka yang dipakai aturan (bobot, batas, ambang) ada pada halaman pedomannya:\n\n{rezim}\n\n"
        "Semua sumber beserta apa yang benar-benar dibaca: [sumber](sumber.md). Di terminal: `akuntabel aturan "
        "indeks`.",
        *bagian,
        f"## Kasus yang menguji beberapa aturan sekaligus\n\n{rantai}",
    )


def halaman_pedoman() -> dict[str, str]:
    """A page for each regime and each other body of guidance: every figure with its authority."""
    return {f"aturan/{kode}.md": _halaman(kode, nama, catatan, figur) for kode, nama, catatan, figur in _pedoman()}


def halaman_sumber() -> str:
    """Every source: what it is, whether it holds, what was read, and who cites it."""
    pengutip: dict[str, list[str]] = defaultdict(list)
    for aturan in semua_aturan():
        pengutip[aturan.rujukan.sumber].append(f"aturan `{aturan.nama}`")
    for _, _, _, figur in _pedoman():
        for satu in figur:
            pengutip[satu.rujukan.sumber].append(f"angka `{satu.kode}`")
    for periksa in (*PER_IKU.semua, *PER_KANTOR.semua):
        pengutip[periksa.dasar.rujukan.sumber].append("[pemeriksaan manual](../rujukan/pemeriksaan-manual.md)")
    bagian = []
    for sumber in load_sources().values():
        keadaan = "berlaku" if sumber.berlaku else "tidak berlaku lagi"
        if sumber.dicabut_oleh:
            keadaan += f", dicabut oleh `{sumber.dicabut_oleh}`"
        isi = (
            ("judul", sumber.judul),
            ("jenis dan nomor", f"{sumber.jenis} {sumber.nomor}".strip()),
            ("tanggal", sumber.tanggal.isoformat() if sumber.tanggal else ""),
            ("keadaan", keadaan),
            ("dibaca", sumber.dibaca),
            ("arsip (SHA-256)", f"`{sumber.arsip}`" if sumber.arsip else ""),
            ("catatan", sumber.catatan),
            ("dikutip oleh", ", ".join(dict.fromkeys(pengutip[sumber.id]))),
        )
        bagian.append(f"## {sumber.id}\n\n{butir(isi)}")
    return halaman(
        "Sumber",
        "Setiap peraturan dan dokumen yang dikutip, satu kali. «Dibaca» mengatakan apa adanya: **utuh**, "
        "**sebagian**, atau "
        "**tidak** (isinya dikenal dari sumber lain atau dari ingatan, sehingga keyakinannya tidak pernah tinggi).",
        *bagian,
    )


def _modul(modul: str, milik: Sequence[Aturan]) -> str:
    kepala = f"## {JUDUL_MODUL.get(modul, modul)}\n\nKode: [`domain/{modul}.py`](../../src/akuntabel/domain/{modul}.py)"
    return "\n\n".join([kepala, *(_aturan(a) for a in milik)])


def _aturan(aturan: Aturan) -> str:
    sumber = load_sources()[aturan.rujukan.sumber]
    isi = (
        ("nama", f"`{aturan.nama}`"),
        ("sumber", f"[{sumber}](sumber.md#{sumber.id})"),
        ("tempat", aturan.rujukan.tempat),
        ("keyakinan", aturan.keyakinan.value),
        ("berlaku", masa(aturan.sejak, aturan.sampai)),
        ("catatan", aturan.catatan),
        ("kasus uji", _tautan_kasus(aturan.istilah)),
    )
    return f"### {aturan.istilah}\n\n{aturan.bunyi}\n\n{butir(isi)}"


def _tautan_kasus(istilah: str) -> str:
    folder = siput(istilah)
    jumlah = _jumlah(folder)
    return f"[{jumlah}](../../{KASUS}/{folder})" if jumlah else ""


def _jumlah(folder: str) -> str:
    """How many cases a folder holds and what they cite; empty where there is none."""
    berkas = sorted((AKAR / KASUS / folder).rglob("*.yaml"))
    sumber = sorted({yaml.safe_load(b.read_text(encoding="utf-8"))["sumber"] for b in berkas})
    return f"{len(berkas)} kasus, sumber {', '.join(sumber)}" if berkas else ""


def _pedoman() -> list[tuple[str, str, str, tuple[Figur[object], ...]]]:
    """Code, name, note, and all versions of all figures of each body of guidance."""
    hasil = []
    for kode in kode_rezim():
        rezim = load_rezim(kode)
        catatan = " ".join(filter(None, (f"Berlaku {masa(rezim.sejak, rezim.sampai)}.", rezim.catatan)))
        hasil.append((kode, rezim.nama, catatan, _semua_versi(partial(load_rezim, kode, None), rezim.sejak)))
    for muat in (load_akip, load_ikpa, partial(load_pegawai, "kmk-127-2026")):
        lain = muat()
        hasil.append((lain.kode, lain.nama, f"Berlaku {masa(lain.sejak, None)}.", _semua_versi(muat, lain.sejak)))
    return hasil


def _semua_versi(muat: Callable[[date], object], sejak: date) -> tuple[Figur[object], ...]:
    """Every version of every figure: those of the first day, and those that follow when one ends."""
    versi: dict[tuple[str, date], Figur[object]] = {}
    hari = [sejak]
    for pada in hari:
        try:
            figur = figur_dalam(muat(pada))
        except ValueError:
            continue
        for satu in figur:
            versi.setdefault((satu.kode, satu.sejak), satu)
            if satu.sampai and (lanjut := satu.sampai + timedelta(days=1)) not in hari:
                hari.append(lanjut)
    return tuple(versi.values())


def _halaman(kode: str, nama: str, catatan: str, figur: Sequence[Figur[object]]) -> str:
    baris = [
        (
            f"`{satu.kode.removeprefix(f'{kode}.')}`",
            tulis_isi(satu.nilai),
            f"[{satu.rujukan.sumber}](sumber.md#{satu.rujukan.sumber}), {satu.rujukan.tempat}",
            satu.keyakinan.value,
            masa(satu.sejak, satu.sampai),
            satu.catatan or "–",
        )
        for satu in figur
    ]
    rendah = sum(satu.keyakinan.value == "rendah" for satu in figur)
    return halaman(
        nama,
        f"Kode: `{kode}`. {catatan} Ada {len(figur)} angka. {_tentang_rendah(rendah)}",
        tabel(("Angka", "Nilai", "Sumber dan tempat", "Keyakinan", "Masa", "Catatan"), baris),
    )


def _tentang_rendah(jumlah: int) -> str:
    if not jumlah:
        return "Tidak ada yang berkeyakinan rendah."
    return f"{jumlah} di antaranya berkeyakinan rendah dan tampil sebagai asumsi pada setiap hasil yang ditentukannya."
