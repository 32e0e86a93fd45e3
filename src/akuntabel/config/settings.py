"""Django's settings, from environment variables; see docs/rujukan/pengaturan.md for each of them."""

import os
from pathlib import Path

from akuntabel.config.basis_data import basis_data_of
from akuntabel.config.rahasia import kunci_rahasia

_AKAR = Path(__file__).parents[1]
FOLDER_DATA = Path(os.environ.get("AKUNTABEL_FOLDER_DATA", "data-akuntabel")).absolute()
SECRET_KEY = kunci_rahasia(os.environ.get("AKUNTABEL_KUNCI_RAHASIA", ""), FOLDER_DATA)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("AKUNTABEL_TUAN_RUMAH", "localhost,127.0.0.1,[::1]").split(",")
DATABASES = {"default": basis_data_of(os.environ.get("AKUNTABEL_BASIS_DATA", ""), FOLDER_DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "akuntabel.records",
]
AUTH_USER_MODEL = "records.Pengguna"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("nama_masuk", "nama", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
TIME_ZONE = os.environ.get("AKUNTABEL_ZONA_WAKTU", "Asia/Jakarta")
USE_TZ = True
