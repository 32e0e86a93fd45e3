/* Pemeriksaan langsung: formulir yang sama dikirim dengan aksi «periksa», dan bagian hasil pada jawabannya dipasang di sini.
   Tanpa berkas ini tombol «Periksa» melakukan hal yang sama. */
"use strict";
(() => {
  const formulir = document.querySelector("form[data-periksa]");
  if (!formulir) return;
  const inggris = document.documentElement.lang === "en";
  const keadaan = document.getElementById("keadaan");
  let tunda = 0;
  let berjalan = null;

  const pasang = (halaman) => {
    for (const lama of document.querySelectorAll("[data-langsung]")) {
      const baru = halaman.getElementById(lama.id);
      if (baru && baru.innerHTML !== lama.innerHTML) lama.replaceChildren(...baru.childNodes);
    }
    for (const kotak of formulir.querySelectorAll("[id^='b-']")) {
      const baru = halaman.getElementById(kotak.id);
      if (!baru) continue;
      const salah = baru.getAttribute("aria-invalid") === "true";
      if (salah) kotak.setAttribute("aria-invalid", "true");
      else kotak.removeAttribute("aria-invalid");
      kotak.closest(".bidang").classList.toggle("salah", salah);
    }
    const coba = document.getElementById("coba");
    const cobaBaru = halaman.getElementById("coba");
    if (coba && cobaBaru && !coba.contains(document.activeElement)) coba.replaceChildren(...cobaBaru.childNodes);
  };

  const periksa = async () => {
    if (berjalan) berjalan.abort();
    berjalan = new AbortController();
    const isi = new FormData(formulir);
    isi.set("aksi", "periksa");
    try {
      const jawaban = await fetch(formulir.action || location.href, { method: "POST", body: isi, signal: berjalan.signal });
      if (!jawaban.ok) throw new Error(String(jawaban.status));
      pasang(new DOMParser().parseFromString(await jawaban.text(), "text/html"));
      keadaan.textContent = inggris ? "Checked, not saved yet." : "Diperiksa, belum disimpan.";
    } catch (galat) {
      if (galat.name === "AbortError") return;
      keadaan.textContent = inggris ? "Could not check now; use the button." : "Belum dapat diperiksa; pakai tombol Periksa.";
    }
  };

  formulir.addEventListener("input", () => {
    clearTimeout(tunda);
    keadaan.textContent = inggris ? "Checking …" : "Memeriksa …";
    tunda = setTimeout(periksa, 500);
  });
})();
