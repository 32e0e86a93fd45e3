"""How much a browser may send: more is thrown away as it comes in, and the form says so."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from akuntabel.intake.unggahan import BITA_UNGGAHAN_MAKS

TERLALU_BESAR = "akuntabel_terlalu_besar"
"""Set on a request whose file was larger than the limit."""


class BatasUnggah(FileUploadHandler):
    """Stands before the handlers that keep a file, and ends the request's file where it grows too large."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self._panjang = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand a piece on, as long as the whole stays within the limit."""
        self._panjang += len(raw_data)
        if self._panjang > BITA_UNGGAHAN_MAKS:
            setattr(self.request, TERLALU_BESAR, True)
            raise StopUpload
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers behind keep the file."""
