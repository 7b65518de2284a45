/* Nothing on the page needs this: it filters, opens what a link leads to, and builds a long page as it is read.
   Where scripts run, what stands in a noscript is text: the articles in it are built when they are asked for. */
"use strict";
const factcheck = (() => {
  const STEP = 50;
  const NAMES = ["verdict", "strength", "state", "kind", "source"];
  const form = document.getElementById("filters");
  const built = document.createElement("template");

  const ofElement = (element) => ({ element, data: element.dataset, html: null });
  const ofText = (html) => {
    const data = {};
    const head = html.slice(0, html.indexOf(">"));
    for (const name of NAMES) data[name] = (head.match(`data-${name}=(?:"([^"]*)"|([^ >]*))`) || []).slice(1).join("");
    return { element: null, data, html };
  };
  const section = (root) => {
    const items = [...root.querySelectorAll(":scope > article")].map(ofElement);
    const later = root.querySelector(":scope > noscript.later");
    if (later) items.push(...later.textContent.split(/(?=<article class=)/).filter((text) => text.startsWith("<article class=")).map(ofText));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "more";
    root.append(button);
    const found = { root, items, button, limit: Math.max(STEP, items.filter((item) => item.element).length), forced: new Set() };
    button.addEventListener("click", () => { found.limit += STEP; show(found); });
    return found;
  };
  const element = (item) => {
    if (!item.element) {
      built.innerHTML = item.html;
      item.element = document.importNode(built.content, true).firstElementChild;
    }
    return item.element;
  };
  const words = (item) => {
    if (item.words === undefined) {
      const said = item.html ? item.html.replace(/<[^>]*>/g, " ") : item.element.textContent;
      item.words = `${said} ${sentences(item.html || item.element.outerHTML)}`.toLowerCase();
    }
    return item.words;
  };

  const wanted = () => (form ? [...form.elements].filter((field) => field.name && field.name !== "words" && field.value) : []);
  const fits = (item, fields, said) =>
    fields.every((field) => (item.data[field.name] || "").split(" ").includes(field.value)) && (!said || words(item).includes(said));

  const show = (part) => {
    const facts = part.root.classList.contains("facts");
    const fields = facts ? wanted() : [];
    const said = facts && form ? form.elements.words.value.trim().toLowerCase() : "";
    const matching = part.items.filter((item) => fits(item, fields, said));
    const chosen = new Set([...matching.slice(0, part.limit), ...matching.filter((item) => part.forced.has(item))]);
    let next = part.button;
    for (const item of part.items.slice().reverse()) {
      if (chosen.has(item) && !(item.element && item.element.isConnected)) part.root.insertBefore(element(item), next);
      if (item.element) {
        item.element.hidden = !chosen.has(item);
        if (item.element.isConnected) next = item.element;
      }
    }
    const left = matching.length - chosen.size;
    part.button.hidden = left < 1;
    part.button.textContent = `Show ${Math.min(STEP, left)} more of ${left.toLocaleString("en")}`;
    part.root.hidden = facts && !matching.length;
    return matching.length;
  };

  const parts = [...document.querySelectorAll("section.facts, section.texts")].map(section);
  const filter = () => {
    let count = 0;
    for (const part of parts) if (part.root.classList.contains("facts")) count += show(part);
    const output = form && form.querySelector("output");
    if (output) output.textContent = `${count.toLocaleString("en")} of ${Number(output.dataset.all).toLocaleString("en")} facts`;
  };

  const find = (name, quietly) => {
    const there = document.getElementById(name);
    if (there) return there;
    for (const part of parts) {
      const item = part.items.find((each) => each.html && !each.element && (each.html.includes(`id=${name} `) || each.html.includes(`id=${name}>`)));
      if (item) {
        if (quietly) {
          item.spare ??= new DOMParser().parseFromString(item.html, "text/html");
          return item.spare.getElementById(name);
        }
        part.forced.add(item);
        if (!fits(item, wanted(), "") || (form && form.elements.words.value)) form.reset();
        filter();
        show(part);
        return document.getElementById(name);
      }
    }
    return null;
  };
  const reveal = (name) => {
    let target = name && find(name);
    if (!target) return null;
    if (target.closest("[hidden]") && form) {
      form.reset();
      filter();
      for (const part of parts) for (const item of part.items) if (item.element && item.element.contains(target)) part.forced.add(item);
      filter();
      target = document.getElementById(name);
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) { fold.open = true; tell(fold); }
    target = document.getElementById(name);
    target.scrollIntoView({ block: target.matches("article, section") ? "start" : "center" });
    return target;
  };
  const follow = () => {
    try { reveal(decodeURIComponent(location.hash.slice(1))); } catch { /* an address that is none */ }
  };

  /* Quotes that are only named take their sentence from the text of their source. */
  const read = new Map();
  const textOf = (mark) => {
    const root = mark.closest(".text");
    if (!read.has(root)) {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const [starts, pieces] = [new Map(), []];
      let size = 0;
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.parentElement.closest("h4, em")) continue;
        starts.set(node, size);
        pieces.push(node.data);
        size += node.data.length;
      }
      read.set(root, { text: pieces.join(""), starts });
    }
    const { text, starts } = read.get(root);
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    walk.currentNode = mark;
    const at = starts.get(walk.nextNode());
    return [text.slice(Math.max(0, at - 4000), at), text.slice(at, at + 4000)].map((part) => part.replace(/\s+/g, " "));
  };
  const sentence = (name, parts) => {
    const mark = find(name, true);
    if (!mark || !mark.closest(".text")) return null;
    const [before, said, after] = parts.split(",").map(Number);
    const [lead, rest] = textOf(mark);
    return { mark, parts: [before ? lead.slice(-before) : "", rest.slice(0, said), rest.slice(said, said + after)] };
  };
  const sentences = (html) => [...html.matchAll(/href="?#(c[\d-]+)"? data-s="?([\d,]+)/g)].map((each) => sentence(each[1], each[2])?.parts.join("") ?? "").join(" ");
  const quoted = (item) => {
    const link = item.querySelector("a[data-s]");
    const found = link && sentence(link.hash.slice(1), link.dataset.s);
    if (!found) return;
    const { mark, parts: [before, said, after] } = found;
    const [words, figure] = [document.createElement("q"), document.createElement("mark")];
    figure.textContent = said;
    words.append(before, figure, after);
    words.lang = mark.closest("[lang]").lang;
    const from = document.createElement("p");
    const { when } = mark.closest("article").dataset;
    from.append(...item.childNodes, when ? ` · ${when}` : "");
    item.append(words, from);
    item.className = "q";
    item.id = link.id;
    link.removeAttribute("id");
    delete link.dataset.s;
  };
  const tell = (fold) => {
    if (fold.matches("details.also")) for (const item of fold.querySelectorAll("li:not(.q)")) quoted(item);
  };
  document.addEventListener("toggle", (event) => { if (event.target.open) tell(event.target); }, true);

  for (const part of parts) show(part);
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => { for (const part of parts) part.forced.clear(); filter(); });
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  document.addEventListener("pointerover", (event) => {
    const dot = event.target.closest("circle[data-n]:empty");
    const name = dot && form && [...form.elements.source.options].find((option) => option.value === dot.dataset.n);
    if (!name) return;
    const title = document.createElementNS(dot.namespaceURI, "title");
    title.textContent = name.textContent;
    dot.append(title);
  });
  addEventListener("hashchange", follow);
  if (location.hash) follow();

  let folded = [];
  addEventListener("beforeprint", () => {
    for (const part of parts) { part.limit = Infinity; show(part); }
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const each of folded) { each.open = true; tell(each); }
  });
  addEventListener("afterprint", () => { for (const each of folded) each.open = false; });
  return { parts, filter, find, reveal };
})();
