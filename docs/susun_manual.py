"""Reference page of the manual checks: every check with what it asks, an example that breaks it, and its authority."""

from collections.abc import Iterator

from susun_md import figur_dalam, halaman, tabel, tulis_isi

from akuntabel.domain.mutu_manual import ARTI, PER_IKU, PER_KANTOR, Segi
from akuntabel.domain.mutu_manual.register import Dasar
from akuntabel.pedoman import load_mutu_manual


def halaman_pemeriksaan_manual() -> str:
    """Every check by the side of quality that it belongs to, and the words and limits that checks use."""
    pedoman = load_mutu_manual()
    jumlah = len(PER_IKU.semua) + len(PER_KANTOR.semua)
    angka = [
        (
            f"`{f.kode.removeprefix(f'{pedoman.kode}.')}`",
            tulis_isi(f.nilai),
            _sumber(f.rujukan.sumber, f.rujukan.tempat),
            f.keyakinan.value,
            f.catatan,
        )
        for f in figur_dalam(pedoman)
    ]
    return halaman(
        "Pemeriksaan manual IKU",
        f"`akuntabel manual` menjalankan {jumlah} pemeriksaan. Setiap pemeriksaan satu fungsi; tidak satu pun mengubah "
        "nilai kinerja. **Galat** harus diperbaiki, **peringatan** harus dijawab, **saran** boleh diabaikan. *Pasti* "
        "berarti temuan mengikuti isi manual saja; *perlu dinilai* berarti tanda yang harus dilihat orang. Cara "
        "memakainya: [mutu manual IKU](../panduan/mutu-manual-iku.md).",
        *_segi(),
        f"## Kode lain\n\n{tabel(('Kode', 'Arti'), [(f'`{k}`', v) for k, v in ARTI.items()])}",
        "## Mutu suatu manual\n\nMutu = pemeriksaan yang lulus ÷ pemeriksaan yang berlaku dan tidak dijelaskan kantor "
        "× 100. Pemeriksaan yang tidak berlaku (misalnya skala pada IKU yang bukan stabilize) tidak ikut dihitung. Ini "
        "patokan kami sendiri untuk melihat kemajuan, bukan aturan, dan tidak masuk ke penilaian mana pun.",
        "## Kata dan batas yang dipakai\n\n" + tabel(("Nama", "Isi", "Sumber", "Keyakinan", "Catatan"), angka),
    )


def _segi() -> Iterator[str]:
    for segi in Segi:
        baris = [
            (
                f"`{p.kode}`",
                f"{p.jenis.value}; {p.kepastian.value}",
                p.bunyi,
                p.contoh,
                _dasar(p.dasar),
            )
            for p in (*PER_IKU.semua, *PER_KANTOR.semua)
            if p.segi is segi
        ]
        judul = segi.value[:1].upper() + segi.value[1:]
        yield f"## {judul}\n\n" + tabel(("Kode", "Jenis", "Yang diperiksa", "Contoh yang gagal", "Dasar"), baris)


def _dasar(dasar: Dasar) -> str:
    catatan = f". {dasar.catatan}" if dasar.catatan else ""
    return f"{_sumber(dasar.rujukan.sumber, dasar.rujukan.tempat)} (keyakinan {dasar.keyakinan.value}){catatan}"


def _sumber(sumber: str, tempat: str) -> str:
    return f"[{sumber}](../aturan/sumber.md#{sumber}), {tempat}"
