// A block of cells copied from a sheet and pasted into a field of a table fills the fields from there on, down and right.
// Without this, or for a single value, pasting is the browser's own.
"use strict";
document.addEventListener("paste", (kejadian) => {
  const bidang = kejadian.target;
  const tabel = bidang.closest ? bidang.closest("table[data-tempel]") : null;
  if (!tabel) return;
  const teks = kejadian.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "");
  const blok = teks.split("\n").map((baris) => baris.split("\t"));
  if (blok.length === 1 && blok[0].length === 1) return;
  kejadian.preventDefault();
  const baris = [...tabel.querySelectorAll("tr[data-baris]")];
  const awal = baris.indexOf(bidang.closest("tr"));
  const kolom = [...baris[awal].querySelectorAll("input, select")].indexOf(bidang);
  blok.forEach((isi, ke) => {
    const sel = baris[awal + ke] ? [...baris[awal + ke].querySelectorAll("input, select")] : [];
    isi.forEach((nilai, lajur) => {
      if (sel[kolom + lajur]) sel[kolom + lajur].value = nilai.trim();
    });
  });
  tabel.dispatchEvent(new Event("input", { bubbles: true }));
});
