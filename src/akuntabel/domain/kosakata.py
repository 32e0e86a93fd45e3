"""The words of a kind of office: what its reports, messages and commands call an indicator, a level, a map."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kosakata:
    """The words of one kind of office; `indikator` stands within a sentence, `awal` at its beginning."""

    indikator: str
    awal: str
    indikator_panjang: str
    kelompok: str
    simpul: str
    nilai_simpul: str
    peta: str
    singkatan: tuple[str, ...]

    def ucapkan(self, kalimat: str) -> str:
        """A message of the program, written for strategy maps, in these words; what stands in «» is left alone."""
        if self is KOSAKATA_PETA:
            return kalimat
        bagian = kalimat.split("«")
        hasil = [self._ganti(bagian[0], di_awal=True)]
        for satu in bagian[1:]:
            kutipan, tanda, sisa = satu.partition("»")
            hasil.append(f"{kutipan}{tanda}{self._ganti(sisa, di_awal=False)}" if tanda else satu)
        return "«".join(hasil)

    def _ganti(self, kalimat: str, *, di_awal: bool) -> str:
        kata = kalimat.split(" ")
        for ke, satu in enumerate(kata):
            inti = satu.rstrip(",.;:")
            awal = (di_awal and not ke) or (ke > 0 and kata[ke - 1].endswith("."))
            if inti == "IKU":
                kata[ke] = (self.awal if awal else self.indikator) + satu[len(inti) :]
        hasil = " ".join(kata)
        for lama, baru in _SEBUTAN:
            hasil = hasil.replace(lama, baru)
        return hasil


KOSAKATA_PETA = Kosakata(
    indikator="IKU",
    awal="IKU",
    indikator_panjang="Indikator Kinerja Utama",
    kelompok="Perspektif",
    simpul="Sasaran strategis",
    nilai_simpul="Nilai Sasaran Strategis (NSS)",
    peta="Peta Strategi",
    singkatan=("LAKIN", "SAKIP", "NKO"),
)
"""Offices with a strategy map: perspektif, sasaran strategis, IKU."""

KOSAKATA_POHON = Kosakata(
    indikator="indikator",
    awal="Indikator",
    indikator_panjang="Indikator Kinerja",
    kelompok="Jenjang",
    simpul="Sasaran",
    nilai_simpul="Nilai",
    peta="Pohon Kinerja",
    singkatan=("LKjIP", "SAKIP"),
)
"""Offices with a performance tree: tujuan, sasaran, program, kegiatan, sub kegiatan, indikator."""


def kosakata_of(*, ber_nko: bool) -> Kosakata:
    """The words for units of which only it is known whether they are valued as a whole."""
    return KOSAKATA_PETA if ber_nko else KOSAKATA_POHON


_SEBUTAN = (
    ("Peta strategi", "Pohon kinerja"),
    ("peta strategi", "pohon kinerja"),
    ("sasaran strategis", "sasaran"),
    ("Sasaran strategis", "Sasaran"),
)
