"""`akuntabel layani`: the web door, on this machine."""

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.peladen import dengan_basis, sebut


@click.command(
    "layani",
    help=dwi(
        "Jalankan pintu web. Bawaannya hanya terbuka bagi mesin ini sendiri; untuk kantor, letakkan di belakang "
        "peladen web ber-TLS.",
        "Run the web door. By default it is open to this machine alone; for an office put it behind a web server with "
        "TLS.",
    ),
)
@click.option("--alamat", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
@click.option("--pekerja", type=click.IntRange(1, 64), default=2, show_default=True)
@dengan_basis
def perintah(alamat: str, pekerja: int) -> int:
    """Serve until stopped."""
    from gunicorn.app.base import BaseApplication

    from akuntabel.records.selectors.hak import ada_administrator

    sebut(f"Pintu web terbuka di http://{alamat}/ (Ctrl-C mengakhiri).", f"Open at http://{alamat}/ (Ctrl-C ends it).")
    if not ada_administrator():
        sebut(
            "Belum ada administrator. Buat yang pertama di terminal lain: akuntabel pengguna buat NAMA_MASUK "
            "--nama 'Nama Anda' --peran administrator --unit ALAMAT_UNIT",
            "There is no administrator yet. Make the first one in another terminal: akuntabel pengguna buat NAMA_MASUK "
            "--nama 'Your name' --peran administrator --unit UNIT_ADDRESS",
        )

    class Peladen(BaseApplication):
        """Gunicorn with our settings and none of its own files."""

        def load_config(self) -> None:
            """Where to listen, and with how many processes."""
            self.cfg.set("bind", alamat)
            self.cfg.set("workers", pekerja)
            self.cfg.set("loglevel", "warning")

        def load(self) -> object:
            """The application."""
            from akuntabel.cli.peladen import aplikasi

            return aplikasi()

    Peladen().run()
    return KodeKeluar.BERHASIL
