/* Nothing on the page needs this: it filters, opens what a link leads to, and opens every fold for print. */
"use strict";
(() => {
  const form = document.getElementById("filters");
  const facts = [...document.querySelectorAll(".fact")];
  const words = new Map();
  const text = (fact) => {
    if (!words.has(fact)) words.set(fact, fact.textContent.toLowerCase());
    return words.get(fact);
  };
  const filter = () => {
    const wanted = [...form.elements].filter((field) => field.name && field.name !== "words" && field.value);
    const said = form.elements.words.value.trim().toLowerCase();
    let shown = 0;
    for (const fact of facts) {
      const fits = wanted.every((field) => fact.dataset[field.name].split(" ").includes(field.value)) && (!said || text(fact).includes(said));
      fact.hidden = !fits;
      shown += fits;
    }
    for (const section of document.querySelectorAll("section.facts")) section.hidden = !section.querySelector(".fact:not([hidden])");
    const count = form.querySelector("output");
    count.textContent = `${shown} of ${count.dataset.all} facts`;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  const reveal = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { return; }
    const target = name && document.getElementById(name);
    if (!target) return;
    const fact = target.closest(".fact");
    if (fact && fact.hidden && form) { form.reset(); filter(); }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView({ block: target.matches(".fact, section, .source") ? "start" : "center" });
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of folded) each.open = false; });
})();
