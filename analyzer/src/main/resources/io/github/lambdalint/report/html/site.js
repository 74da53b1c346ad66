"use strict";
(() => {
  const form = document.getElementById("search");
  const entries = [...document.querySelectorAll("ul.rules > li")];

  const search = () => {
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      const text = `${entry.textContent} ${entry.dataset.text}`.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
      shown += entry.hidden ? 0 : 1;
    }
    for (const family of document.querySelectorAll("section.family")) {
      family.hidden = !family.querySelector("li:not([hidden])");
    }
    document.getElementById("shown").textContent = `${shown} of ${entries.length} rules`;
  };

  form.hidden = false;
  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => event.preventDefault());
  search();
})();
