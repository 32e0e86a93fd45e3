"""The sheet of earlier versions: every file below `riwayat/` line by line, as plain text, so that nothing is lost.

A file as it stood before a change is a record, not something to fill in; a row holds the change, the file, the number
of the line and the line itself.
"""

from collections import defaultdict
from collections.abc import Iterator

from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import RIWAYAT, VERSI, berkas_beriwayat
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar
from akuntabel.intake.buku.yaml_tulis import LetakBaris, Naskah
from akuntabel.intake.kumpulan import Kumpulan

LEMBAR_RIWAYAT = Lembar(
    "Riwayat berkas",
    f"{RIWAYAT}/*",
    (
        Kolom("perubahan", Jenis.KODE, "Nama folder perubahan, misalnya 2024-07-05-revisi-manual.", 26, wajib=True),
        Kolom("berkas", Jenis.KODE, f"{VERSI}, atau berkas yang diganti, misalnya manual/6c-N.yaml.", 28, wajib=True),
        Kolom("larik", Jenis.BULAT, "Nomor baris di dalam berkas itu.", 9, wajib=True),
        Kolom("isi", Jenis.UTUH, "Isi baris itu sebagaimana adanya sebelum perubahan.", 90),
    ),
    "Berkas sebagaimana adanya sebelum suatu perubahan, baris demi baris, beserta dokumen dan tanggalnya.",
)


def baris_riwayat(kumpulan: Kumpulan) -> Iterator[Baris]:
    """A row per line of every earlier version."""
    for nama in kumpulan.di_folder(RIWAYAT, ""):
        perubahan, _, berkas = nama.removeprefix(f"{RIWAYAT}/").partition("/")
        teks = (kumpulan.teks(nama) or "").removesuffix("\n")
        for nomor, isi in enumerate(teks.split("\n"), start=1):
            sel = {"perubahan": perubahan, "berkas": berkas, "larik": str(nomor), "isi": isi}
            yield Baris(0, {k: s for k, s in sel.items() if s})


def naskah_riwayat(isi: IsiLembar, catat: Pencatat) -> Iterator[tuple[str, Naskah]]:
    """The files that the rows of the sheet make, their lines in the order of their numbers."""
    milik: dict[tuple[str, str], list[tuple[int, Baris]]] = defaultdict(list)
    for baris in isi.baris:
        perubahan, berkas, nomor = (baris.isi.get(k, "") for k in ("perubahan", "berkas", "larik"))
        if _sah(perubahan, berkas, nomor):
            milik[perubahan, berkas].append((int(nomor), baris))
            continue
        catat.catat(
            kode.NAMA_TIDAK_SAH,
            isi.asal(baris.nomor, "berkas"),
            "Baris ini tidak menyebut perubahan, berkas kantor, dan nomor baris yang sah.",
            found=", ".join(filter(None, (perubahan, berkas, nomor)))[:60] or "kosong",
            expected=f"nama perubahan, {VERSI} atau berkas folder kantor, dan nomor baris",
            remedy="Perbaiki ketiganya, atau hapus baris ini.",
        )
    for (perubahan, berkas), semua in milik.items():
        naskah = Naskah()
        for _, baris in sorted(semua, key=lambda satu: satu[0]):
            for teks in baris.isi.get("isi", "").split("\n"):
                naskah.tambah(teks, LetakBaris(isi, baris.nomor, "isi"))
        yield f"{RIWAYAT}/{perubahan}/{berkas}", naskah


def _sah(perubahan: str, berkas: str, nomor: str) -> bool:
    """Whether a row can be a line of a file below the history: never a path out of it."""
    nama_baik = bool(perubahan) and not perubahan.startswith((".", "~")) and not set(perubahan) & set('/\\:*?"<>|')
    return nama_baik and (berkas == VERSI or berkas_beriwayat(berkas)) and nomor.isascii() and nomor.isdigit()
