# Dua perintah: `make demo` (pekerjaan utama atas kantor-kantor contoh) dan `make test` (semua uji).
.DEFAULT_GOAL := help
.PHONY: help demo serve test lint fuzz soak bench docs lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
KANTOR := kpp-balikpapan-barat-2024 kpp-contoh-2024 dinas-contoh-2024

help: ## Daftar perintah
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/siap: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Diperlukan Python 3.11 atau lebih baru; sebut dengan: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Memasang pustaka ke $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/siap-uji: requirements-dev.lock $(VENV)/siap
	@echo "Memasang pustaka uji …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/siap ## Periksa, hitung, dan susun laporan kantor-kantor contoh ke keluaran/
	@for k in $(KANTOR); do \
	  echo; echo "── $$k"; \
	  $(BIN)/akuntabel hitung contoh/$$k || exit 1; \
	  echo; echo "Berkas:"; \
	  $(BIN)/akuntabel laporan contoh/$$k -o keluaran/$$k || exit 1; \
	  $(BIN)/akuntabel perjanjian contoh/$$k -o keluaran/$$k || exit 1; \
	done
	@echo; echo "── basis data (data-akuntabel/)"; $(BIN)/akuntabel basis siapkan
	@for k in $(KANTOR); do $(BIN)/akuntabel basis impor contoh/$$k || exit 1; done
	@$(BIN)/akuntabel audit verifikasi
	@echo; echo "Selesai. Telusuri satu angka: $(BIN)/akuntabel jelaskan contoh/kpp-contoh-2024 nko"

serve: $(VENV)/siap ## Jalankan pintu web di mesin ini (sesudah make demo)
	@$(BIN)/akuntabel basis siapkan
	@$(BIN)/akuntabel layani

test: $(VENV)/siap-uji ## Semua uji: gaya, tipe, impor, kaidah, berkas, laporan
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --check .
	@$(BIN)/mypy
	@$(BIN)/python -m tests.layar.peramban
	@$(BIN)/python -m pytest -n auto --dist loadfile
	@$(BIN)/python -m tests.postgres

lint: $(VENV)/siap-uji ## Rapikan kode
	@$(BIN)/ruff check -q --fix .
	@$(BIN)/ruff format -q .

fuzz: $(VENV)/siap-uji ## Uji sifat dengan jauh lebih banyak contoh, lalu atheris atas setiap pembaca berkas
	@AKUNTABEL_FUZZ=$${AKUNTABEL_FUZZ:-5000} $(BIN)/python -m pytest tests/domain tests/intake
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes \
	  -r requirements-fuzz.lock || echo "atheris tidak dapat dipasang di sini; hanya Hypothesis yang dijalankan."
	@$(BIN)/python -m tests.fuzz.jalan

soak: $(VENV)/siap-uji ## Laporan berulang kali harus tetap sama; peladen, basis data, dan impor dibunuh seratus kali
	@$(BIN)/python -m bench.tahan
	@AKUNTABEL_PUTARAN=$${AKUNTABEL_PUTARAN:-100} $(BIN)/python -m pytest tests/journey/test_mati_mendadak.py \
	  tests/journey/test_basis_data.py -k killed
	@AKUNTABEL_LAYAR=penuh $(BIN)/python -m pytest tests/layar

bench: $(VENV)/siap-uji ## Ukur terhadap pembanding dalam satu kali jalan
	@$(BIN)/python -m bench

docs: $(VENV)/siap ## Susun ulang halaman dokumentasi yang dihasilkan
	@$(BIN)/python docs/susun.py

lock: $(VENV)/siap-uji ## Kunci ulang versi pustaka (perlu uv)
	uv export -q --no-emit-project --no-default-groups --group build --format requirements-txt --no-header --no-annotate -o requirements.lock
	uv export -q --no-emit-project --all-groups --no-group fuzz --format requirements-txt --no-header --no-annotate -o requirements-dev.lock
	uv export -q --only-group fuzz --format requirements-txt --no-header --no-annotate -o requirements-fuzz.lock

clean: ## Hapus hasil (bukan data)
	rm -rf keluaran $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
