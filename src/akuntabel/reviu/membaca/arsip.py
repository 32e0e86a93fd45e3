"""What a zip archive says that it holds, before anything in it is unpacked."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from akuntabel.reviu.membaca.batas import Batas, TakTerbaca


def nama_arsip(isi: bytes, batas: Batas) -> frozenset[str]:
    """The names of the parts; an archive that unpacks to more than the limit is refused."""
    try:
        with ZipFile(BytesIO(isi)) as arsip:
            besar = sum(satu.file_size for satu in arsip.infolist())
            nama = frozenset(satu.filename for satu in arsip.infolist())
            bersandi = any(satu.flag_bits & 1 for satu in arsip.infolist())
    except (BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as salah:
        raise TakTerbaca("rusak", "bukan arsip yang utuh") from salah
    if bersandi:
        raise TakTerbaca("sandi")
    if besar > batas.bita_terurai:
        raise TakTerbaca("besar", f"isinya {besar // 1_000_000} MB setelah diurai")
    return nama
