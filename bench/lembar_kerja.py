"""One office's four scorecards against the same chain as a workbook that LibreOffice recalculates."""

from datetime import date
from decimal import Decimal, localcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl  # type: ignore[import-untyped]
import xlsxwriter

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.penilaian import penilaian_of, scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from bench.buku_rumus import SEL_NKO, tulis_buku
from bench.ukur import KANTOR_CONTOH, Baris, Hasil, angka, dilewati, jalankan, program, rasio, ukur

_CARA = "LibreOffice headless, buku kerja berumus"


def banding() -> Hasil:
    """Read and score the example office, and let a spreadsheet do it."""
    detik, (tahun, rezim, kartu) = ukur(_kita, 5)
    menilai, _ = ukur(lambda: _kartu(tahun, rezim), 5)
    hasil = Hasil(
        "Kartu kinerja satu kantor, empat triwulan",
        "lebih cepat daripada membuka lembar kerja",
        [Baris("akuntabel: baca folder, periksa, nilai", detik, 1.0, f"menilai saja {angka(menilai, 3)} s")],
    )
    soffice = program("soffice", "libreoffice")
    if soffice is None:
        hasil.baris.append(dilewati(_CARA, "soffice"))
        return hasil
    with localcontext(KONTEKS):
        penilaian = penilaian_of(tahun, rezim, Triwulan.T4)
    with TemporaryDirectory() as tempat:
        asal, kosong, tujuan = Path(tempat, "kantor.xlsx"), Path(tempat, "kosong.xlsx"), Path(tempat, "jadi")
        tulis_buku(asal, penilaian.rencana, dict(penilaian.pengukuran))
        buku = xlsxwriter.Workbook(kosong)
        buku.add_worksheet()
        buku.close()
        profil = f"-env:UserInstallation={Path(tempat, 'profil').as_uri()}"
        ubah: list[str | Path] = [
            soffice,
            profil,
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            tujuan,
        ]
        jalankan(*ubah, kosong)
        mulai, _ = ukur(lambda: jalankan(*ubah, kosong), 2)
        lembar, _ = ukur(lambda: jalankan(*ubah, asal), 2)
        nko = _baca(tujuan / asal.name)
    cocok = sum(_sama(kartu[t].nko, nko[t]) for t in Triwulan)
    hasil.baris.append(Baris(_CARA, lembar, rasio(lembar, detik), f"di antaranya mulai {angka(mulai, 2)} s"))
    hasil.keterangan.append(
        f"NKO yang sama sampai 2 desimal: {cocok} dari 4 triwulan "
        f"({', '.join(f'{t.kode} {_cetak(kartu[t].nko)} / {_cetak(nko[t])}' for t in Triwulan)})"
    )
    hasil.keterangan.append(
        "komponen manual dihitung dahulu untuk lembar kerja; akuntabel menghitungnya dari baris mentah"
    )
    return hasil


def _kita() -> tuple[TahunKinerja, Rezim, dict[Triwulan, Scorecard]]:
    tahun = read_folder(KANTOR_CONTOH).tahun
    if tahun is None:
        raise SystemExit(f"{KANTOR_CONTOH} tidak terbaca; periksa dengan: akuntabel periksa")
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    return tahun, rezim, _kartu(tahun, rezim)


def _kartu(tahun: TahunKinerja, rezim: Rezim) -> dict[Triwulan, Scorecard]:
    return {t: scorecard_for(tahun, rezim, t) for t in Triwulan}


def _baca(path: Path) -> dict[Triwulan, Decimal | None]:
    buku = openpyxl.load_workbook(path, data_only=True)
    nilai = {t: buku[t.kode][SEL_NKO].value for t in Triwulan}
    return {t: Decimal(repr(n)) if isinstance(n, int | float) else None for t, n in nilai.items()}


def _sama(kita: Decimal | None, lembar: Decimal | None) -> bool:
    return kita is not None and lembar is not None and bulatkan(kita) == bulatkan(lembar)


def _cetak(nilai: Decimal | None) -> str:
    return "–" if nilai is None else angka(float(bulatkan(nilai)), 2)
