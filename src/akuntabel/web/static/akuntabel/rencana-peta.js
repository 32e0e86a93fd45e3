/* Kotak pada gambar peta dapat diseret: ke tempat lain, atau dengan «Tarik garis» ke kotak yang didukung. Langkahnya dikirim
   sebagai formulir yang sama dengan tombol pada kartu. */
"use strict";
(() => {
  const wadah = document.querySelector("#gambar[data-seret]");
  const formulir = document.getElementById("seret");
  const buka = () => {
    const kartu = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (kartu instanceof HTMLDetailsElement) {
      kartu.open = true;
      kartu.querySelector("summary").focus();
    }
  };
  addEventListener("hashchange", buka);
  buka();
  if (!wadah || !formulir) return;
  document.getElementById("bantuan-seret").hidden = false;
  const garis = document.getElementById("tarik-garis");
  const pita = [...wadah.querySelectorAll("[data-perspektif]")];
  const kotak = [...wadah.querySelectorAll("a[data-kode]")];
  const AMBANG = 6;
  let tarik = null;

  const tengah = (unsur) => {
    const b = unsur.getBoundingClientRect();
    return { x: b.left + b.width / 2, y: b.top + b.height / 2, atas: b.top, bawah: b.bottom };
  };
  const pada = (daftar, x, y) => daftar.find((u) => {
    const b = u.getBoundingClientRect();
    return x >= b.left && x <= b.right && y >= b.top && y <= b.bottom;
  });
  const kirim = (isi) => {
    for (const [nama, nilai] of Object.entries(isi)) formulir.elements[nama].value = nilai;
    formulir.submit();
  };

  for (const satu of kotak) {
    satu.addEventListener("dragstart", (e) => e.preventDefault());
    satu.addEventListener("pointerdown", (e) => {
      if (e.button !== 0) return;
      const skala = wadah.querySelector("svg").viewBox.baseVal.width / wadah.querySelector("svg").getBoundingClientRect().width;
      tarik = { satu, x: e.clientX, y: e.clientY, skala, gerak: false };
      satu.setPointerCapture(e.pointerId);
    });
    satu.addEventListener("pointermove", (e) => {
      if (!tarik || tarik.satu !== satu) return;
      const [dx, dy] = [e.clientX - tarik.x, e.clientY - tarik.y];
      if (Math.hypot(dx, dy) > AMBANG) tarik.gerak = true;
      if (tarik.gerak && !garis.checked) satu.setAttribute("transform", `translate(${dx * tarik.skala} ${dy * tarik.skala})`);
    });
    satu.addEventListener("pointercancel", () => {
      satu.removeAttribute("transform");
      tarik = null;
    });
    satu.addEventListener("pointerup", (e) => {
      if (!tarik || tarik.satu !== satu) return;
      const bergerak = tarik.gerak;
      tarik = null;
      if (!bergerak) return;
      satu.addEventListener("click", (k) => k.preventDefault(), { once: true });
      const lain = kotak.filter((k) => k !== satu);
      const kode = satu.dataset.kode;
      if (garis.checked) {
        const tujuan = pada(lain, e.clientX, e.clientY);
        if (tujuan) kirim({ kode, aksi: "taut", tujuan: tujuan.dataset.kode });
        return;
      }
      const band = pada(pita, e.clientX, e.clientY);
      if (!band) {
        satu.removeAttribute("transform");
        return;
      }
      const isi = lain.filter((k) => { const t = tengah(k); return pada([band], t.x, t.y); });
      const letak = isi.filter((k) => { const t = tengah(k); return t.bawah < e.clientY || (t.atas <= e.clientY && t.x < e.clientX); }).length;
      kirim({ kode, aksi: "ke_kelompok", ke: band.dataset.perspektif, letak: String(letak) });
    });
  }
})();
