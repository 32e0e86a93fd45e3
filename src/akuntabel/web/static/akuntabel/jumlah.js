// The sum of the fields of a group, while they are typed. The server checks it again, exactly, when the form is saved.
"use strict";
document.querySelectorAll("[data-jumlah]").forEach((kelompok) => {
  const keluaran = document.getElementById(kelompok.dataset.jumlah);
  const hitung = () => {
    const nilai = [...kelompok.querySelectorAll("input")].map((satu) => Number(satu.value.trim().replace(",", ".")));
    const jumlah = Math.round(nilai.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
    const benar = jumlah === 100;
    keluaran.textContent = Number.isNaN(jumlah) ? "–" : `${String(jumlah).replace(".", ",")}${benar ? " ✓" : " ≠ 100"}`;
    keluaran.className = `jumlah ${benar ? "benar" : "salah"}`;
  };
  kelompok.addEventListener("input", hitung);
  hitung();
});
