"""The sheet «Petunjuk»: how to fill in the workbook, and every sheet with a link."""

from collections.abc import Sequence
from typing import Any

from akuntabel.intake.berkas import BERKAS_WAJIB
from akuntabel.intake.buku.formulir import NAMA_FORMULIR
from akuntabel.intake.buku.gaya import Gaya
from akuntabel.intake.buku.isi import IsiLembar

LANGKAH = (
    "Isi kolom Nilai pada lembar Isian: tahun, rezim, nama kantor, pimpinan, perjanjian.",
    "Cocokkan lembar Target dengan Perjanjian Kinerja kantor. Tulis N/A bila IKU tidak diukur pada triwulan itu.",
    "Isi kolom Nilai pada lembar Realisasi. Hapus baris yang tidak dipakai, atau biarkan nilainya kosong.",
    "Lihat lembar Pratinjau: indeks dihitung Excel sementara Anda mengetik. Hasil yang berlaku tetap hasil program.",
    "Isi lembar lain seperlunya: analisis, narasi, rencana aksi, anggaran. Yang kosong disebut «tidak tersedia».",
    "Simpan sebagai Buku Kerja Excel (.xlsx), lalu jalankan: akuntabel periksa berkas-ini.xlsx",
    "Bila tidak ada galat: akuntabel hitung berkas-ini.xlsx, lalu akuntabel laporan berkas-ini.xlsx",
)
ATURAN = (
    "Judul kolom boleh dipindah dan baris boleh disisipkan; jangan menghapus atau mengganti teks judulnya.",
    "Judul kolom berwarna tua wajib diisi; letakkan penunjuk di atasnya untuk membaca keterangannya.",
    "Angka diketik sebagai angka. Persen ditulis 85 untuk 85%; sel berformat persen dibaca seperti tampilannya.",
    "Nomor panjang seperti NIP ditulis pada sel berformat Teks: Excel membuang digit sesudah yang ke-15.",
    "Rumus boleh dipakai; yang dibaca nilai tersimpannya, maka simpan setelah dihitung.",
    "Teks panjang boleh berganti baris di dalam sel (Alt+Enter). Butir daftar diawali tanda -.",
)


def tulis_petunjuk(lembar: Any, gaya: Gaya, semua: Sequence[IsiLembar], nama: Sequence[str], judul: str) -> None:
    """Write the sheet."""
    lembar.set_column(0, 0, 5)
    lembar.set_column(1, 1, 24)
    lembar.set_column(2, 2, 84)
    lembar.set_column(3, 3, 24)
    lembar.set_column(4, 4, 12)
    lembar.merge_range(0, 0, 0, 4, judul, gaya.judul)
    lembar.merge_range(1, 0, 1, 4, "Buku kerja ini sama isinya dengan folder kantor Akuntabel.", gaya.keterangan)
    nomor = 3
    for kepala, kalimat in (("Cara mengisi", LANGKAH), ("Yang perlu diketahui", ATURAN)):
        lembar.merge_range(nomor, 0, nomor, 4, kepala, gaya.bagian)
        for urut, satu in enumerate(kalimat, start=1):
            lembar.write_string(nomor + urut, 0, f"{urut}.", gaya.biasa)
            lembar.merge_range(nomor + urut, 1, nomor + urut, 4, satu, gaya.biasa)
        nomor += len(kalimat) + 2
    for letak, satu in enumerate(("", "Lembar", "Isinya", "Berkas pada folder", "Wajib")):
        lembar.write_string(nomor, letak, satu, gaya.kepala)
    for isi, sebut in zip(semua, nama, strict=True):
        nomor += 1
        tujuan = sebut.replace("'", "''")
        lembar.write_url(nomor, 1, f"internal:'{tujuan}'!A1", gaya.tautan, sebut)
        formulir = isi.lembar.nama == NAMA_FORMULIR
        arti = isi.lembar.arti if not isi.tabel else f"Isi tabel pendukung «{isi.tabel}»."
        lembar.write_string(nomor, 2, arti, gaya.biasa)
        berkas = "*.yaml" if formulir else f"tabel/{isi.tabel}.csv" if isi.tabel else isi.lembar.berkas
        lembar.write_string(nomor, 3, berkas, gaya.biasa)
        wajib = formulir or (isi.lembar.akhiran == "csv" and isi.lembar.berkas in BERKAS_WAJIB)
        lembar.write_string(nomor, 4, "wajib" if wajib else "", gaya.biasa)
    lembar.set_portrait()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.hide_gridlines(2)
    lembar.set_tab_color("#548235")
    lembar.protect("", {"format_columns": True, "format_rows": True})
