"""Django's settings, from environment variables; see docs/rujukan/pengaturan.md for each of them."""

import os
from datetime import timedelta
from pathlib import Path

from akuntabel.config.basis_data import basis_data_of
from akuntabel.config.oidc import penyedia_identitas_of
from akuntabel.config.rahasia import kunci_rahasia

_AKAR = Path(__file__).parents[1]
FOLDER_DATA = Path(os.environ.get("AKUNTABEL_FOLDER_DATA", "data-akuntabel")).absolute()
SECRET_KEY = kunci_rahasia(os.environ.get("AKUNTABEL_KUNCI_RAHASIA", ""), FOLDER_DATA)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("AKUNTABEL_TUAN_RUMAH", "localhost,127.0.0.1,[::1]").split(",")
DATABASES = {
    "default": basis_data_of(
        os.environ.get("AKUNTABEL_BASIS_DATA", ""),
        FOLDER_DATA,
        os.environ.get("AKUNTABEL_BERKAS_SANDI_BASIS_DATA", ""),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "akuntabel.records",
    "akuntabel.web",
]
MIDDLEWARE = [
    "akuntabel.web.perantara.AlamatPengunjung",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "akuntabel.web.bahasa.bahasa_pilihan",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "akuntabel.web.perantara.CatatAkun",
    "akuntabel.web.perantara.SesiDiam",
    "akuntabel.web.perantara.WajibFaktorKedua",
    "akuntabel.web.perantara.TanpaTembolok",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "akuntabel.config.urls"
WSGI_APPLICATION = "akuntabel.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_AKAR / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
STATIC_URL = "/statis/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
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
    {"NAME": "akuntabel.records.sandi.TanpaKataTugas"},
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "akuntabel.web.akun.PenyesuaiAkun"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "nama_masuk"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# Axes locks names, in the database; these limits, kept in a cache that all processes share, are for second factors.
ACCOUNT_RATE_LIMITS = {"login_failed": "60/m/ip,10/5m/key"}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": FOLDER_DATA / "tembolok",
    }
}
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "allauth.account.forms.EmailAwarePasswordResetTokenGenerator"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600
MFA_ADAPTER = "akuntabel.web.akun.PenyesuaiFaktor"
MFA_TOTP_ISSUER = "Akuntabel"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
_OIDC = penyedia_identitas_of(os.environ)
OIDC_PENANDA = _OIDC.penanda if _OIDC else ""
SOCIALACCOUNT_ADAPTER = "akuntabel.web.akun.PenyesuaiAkunLuar"
SOCIALACCOUNT_PROVIDERS = _OIDC.pengaturan if _OIDC else {}
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_STORE_TOKENS = False
USERSESSIONS_TRACK_ACTIVITY = False  # it would write on every request; `SesiDiam` does so once in a while
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "akuntabel.web.akun.nama_dicoba"
AXES_LOCKOUT_TEMPLATE = "web/terkunci.html"
AXES_VERBOSE = False
AXES_ENABLE_ACCESS_FAILURE_LOG = True

# Behind a proxy that ends TLS, and only then, cookies are sent over TLS alone.
_TLS = DI_BELAKANG_PERANTARA = os.environ.get("AKUNTABEL_TLS", "") == "1"
# A second factor is asked of everybody where the server is open to others, unless its owner says otherwise.
FAKTOR_KEDUA_WAJIB = os.environ.get("AKUNTABEL_FAKTOR_KEDUA", "wajib" if _TLS else "boleh") == "wajib"
SESSION_COOKIE_AGE = 12 * 3600
SESI_DIAM = timedelta(minutes=int(os.environ.get("AKUNTABEL_MENIT_DIAM", "60")))
if _TLS:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME, LANGUAGE_COOKIE_NAME = "__Host-sesi", "__Host-csrf", "__Host-bahasa"
    LANGUAGE_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _TLS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "akuntabel.web.views.galat.kedaluwarsa"
SECURE_HSTS_SECONDS = 31536000 if _TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _TLS else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "object-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'", *([_OIDC.asal] if _OIDC else [])],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "akuntabel.web.unggah.BatasUnggah",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 10
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"galat": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["galat"], "level": "WARNING"},
}

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
TIME_ZONE = os.environ.get("AKUNTABEL_ZONA_WAKTU", "Asia/Jakarta")
USE_TZ = True
