"""What the document of manuals is made of."""

from dataclasses import dataclass

from akuntabel.domain.contoh_hitungan import ContohHitungan, contoh_hitungan
from akuntabel.domain.keyakinan import Asumsi
from akuntabel.domain.mutu_manual import HasilMutu, MutuManual
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja


@dataclass(frozen=True, slots=True)
class BahanManual:
    """A year, its regime, the checks of the manuals that are printed, their worked examples, and the assumptions under
    which the year is scored."""

    tahun: TahunKinerja
    rezim: Rezim
    mutu: HasilMutu
    contoh: dict[str, ContohHitungan]
    asumsi: tuple[Asumsi, ...]

    def mutu_of(self, kode: str) -> MutuManual | None:
        """The checks of one manual; None where it is not printed."""
        return next((m for m in self.mutu.manual if m.kode_iku == kode), None)


def bahan_manual_of(tahun: TahunKinerja, rezim: Rezim, mutu: HasilMutu) -> BahanManual:
    """The input of the document of manuals: the IKU that `mutu` holds are printed."""
    return BahanManual(tahun, rezim, mutu, contoh_hitungan(tahun, rezim), scorecard_for(tahun, rezim).asumsi)
