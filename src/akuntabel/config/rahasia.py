"""The secret key of the server: given by the one who runs it, or made once and kept readable by its owner alone."""

import os
import secrets
from pathlib import Path

PANJANG_MINIMUM = 50
"""Characters that a given key must have; Django's own check asks for as many."""


class KunciTerlaluPendek(ValueError):
    """A key was given that could be guessed."""


def kunci_rahasia(diberikan: str, folder: Path) -> str:
    """The key given, or that of the file `kunci-rahasia` in `folder`, which is made where it is absent.

    Raises `KunciTerlaluPendek` for a given key of fewer than `PANJANG_MINIMUM` characters.
    """
    if diberikan:
        if len(diberikan) < PANJANG_MINIMUM:
            raise KunciTerlaluPendek(f"AKUNTABEL_KUNCI_RAHASIA harus paling sedikit {PANJANG_MINIMUM} karakter.")
        return diberikan
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    berkas = folder / "kunci-rahasia"
    sementara = folder / f".kunci-rahasia-{os.getpid()}"
    if not berkas.exists():
        with open(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as tulis:  # noqa: PTH123
            tulis.write(secrets.token_urlsafe(64))
        try:
            os.link(sementara, berkas)  # of two servers that start at once, the first one's key stays
        except FileExistsError:
            pass
        finally:
            sementara.unlink()
    return berkas.read_text(encoding="ascii").strip()
