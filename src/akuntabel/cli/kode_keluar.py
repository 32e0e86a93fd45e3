"""Exit codes, and the one exception with which a command ends early."""

from enum import IntEnum


class KodeKeluar(IntEnum):
    """What the exit code says: documented in `docs/rujukan/perintah.md`."""

    BERHASIL = 0
    DATA_BERMASALAH = 1
    PERINTAH_SALAH = 2
    TIDAK_DITEMUKAN = 3
    KESALAHAN_PROGRAM = 4


class Berhenti(Exception):
    """Ends a command with a message for people and an exit code."""

    def __init__(self, pesan: str, kode: KodeKeluar) -> None:
        super().__init__(pesan, kode)
        self.pesan = pesan
        self.kode = kode
