"""`python -m bench [--json] [nko_nasional lembar_kerja dokumen web wilayah]`: one run, one table."""

import argparse
import json
from importlib import import_module

from bench.ukur import Hasil, mesin, sebagai_json, tulis

BANDINGAN = ("nko_nasional", "lembar_kerja", "dokumen", "web", "wilayah")


def main() -> None:
    """Run the comparisons that are asked for, all by default."""
    pilihan = argparse.ArgumentParser(prog="python -m bench", description="Ukur terhadap pembanding, sekali jalan.")
    pilihan.add_argument("bandingan", nargs="*", help=f"pilih dari {', '.join(BANDINGAN)}; kosong = semua")
    pilihan.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    isian = pilihan.parse_args()
    if asing := [b for b in isian.bandingan if b not in BANDINGAN]:
        pilihan.error(f"bandingan «{asing[0]}» tidak ada; pilih dari {', '.join(BANDINGAN)}")
    rincian = mesin()
    if not isian.json:
        print(
            f"Mesin: {rincian['inti']} inti, {rincian['memori']}, Python {rincian['python']}; beban {rincian['beban']}"
        )
    semua: list[Hasil] = []
    for nama in isian.bandingan or BANDINGAN:
        semua.append(import_module(f"bench.{nama}").banding())
        if not isian.json:
            print(f"\n{tulis(semua[-1])}", flush=True)
    if isian.json:
        print(json.dumps({"mesin": rincian, "hasil": [sebagai_json(h) for h in semua]}, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
