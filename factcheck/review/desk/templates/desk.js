/* The desk works without this. It adds keys, takes in what others decide, and asks for a reason before it is sent. */
(() => {
  if (!document.body.matches(".desk")) return;
  const $ = (css, from = document) => from.querySelector(css);
  const all = (css, from = document) => [...from.querySelectorAll(css)];
  document.body.classList.add("js");
  for (const each of all(".only-script")) each.hidden = false;

  /* Quotes and lines: one of them is chosen. */
  const things = () => all(".said[data-number], .line");
  const chosen = () => $(".said.on, .line.on");
  const choose = (thing, scroll = true) => {
    for (const each of all(".on")) each.classList.remove("on");
    if (!thing) return;
    for (let fold = thing.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    thing.classList.add("on");
    if (scroll) thing.scrollIntoView({ block: "nearest" });
  };
  const step = (by) => {
    const lines = things();
    const at = lines.indexOf(chosen());
    choose(lines[Math.min(lines.length - 1, Math.max(0, at < 0 ? 0 : at + by))]);
  };

  /* Deciding: a reason is asked for where it silences; one press is one decision. */
  const form = () => $("#decide");
  const why = (status) => {
    const note = $("#why");
    note.classList.add("now");
    note.textContent = `is it ${status.replace("-", " ")}? Then Enter`;
    for (const each of all(".verdicts button")) each.setAttribute("aria-pressed", each.value === status);
    form().dataset.status = status;
    form().elements.reason.focus();
  };
  const decide = (status) => {
    if (!form()) return;
    const button = $(`.verdicts button[value="${status}"]`);
    const line = chosen();
    if (line && line.matches(".line") && !$("#lines :checked")) $("input", line).checked = true;
    count();
    if ($("#lines") && !$("#lines :checked")) return;
    form().requestSubmit(button);
  };
  const count = () => {
    const out = $("#chosen");
    if (!out) return;
    const number = all("#lines :checked").length;
    out.textContent = number ? `${number} chosen. What ${number === 1 ? "is it" : "are they"}?` : "Choose lines, then say what they are.";
  };
  document.addEventListener("submit", (event) => {
    const sent = event.target;
    if (sent.id === "decide") {
      const button = event.submitter;
      if (button && "why" in button.dataset && !sent.elements.reason.value.trim()) {
        event.preventDefault();
        why(button.value);
        return;
      }
    }
    if (sent.method === "post") {
      if (sent.dataset.sent) event.preventDefault();
      sent.dataset.sent = "yes";
      document.body.setAttribute("aria-busy", "true");
    }
  });
  document.addEventListener("change", (event) => { if (event.target.matches(".line input")) count(); });
  addEventListener("pageshow", () => { for (const each of all("form[data-sent]")) delete each.dataset.sent; count(); });

  /* How corrected words would be read, while they are typed. */
  let asked = 0;
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.form && field.form.id === "find") return search(field);
    if (!field.dataset.reads) return;
    const out = $(".as", field.form);
    clearTimeout(asked);
    asked = setTimeout(async () => {
      const query = new URLSearchParams({ claim: field.dataset.reads, words: field.value });
      const said = await (await fetch(`/reads?${query}`)).json().catch(() => ({}));
      out.classList.toggle("bad", !said.value);
      out.textContent = said.value ? `reads as ${said.value}` : "no figure is read in this";
    }, 150);
  });

  /* The list: what is typed filters at once what is shown. */
  const search = (field) => {
    if (field.type === "radio") return field.form.requestSubmit();
    const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
    for (const line of all(".line")) line.hidden = !plain(line.textContent).includes(plain(field.value));
  };

  /* Others decide as well: look every two seconds, and put in what changed; what is being typed stays. */
  const typed = () => all("#decide input:not([type=hidden]), .amend input:not([type=hidden]), .amend select").map((each) => [each.name, each.closest("[data-number]")?.dataset.number, each.value, each.checked]);
  const retype = (before) => {
    const fields = all("#decide input:not([type=hidden]), .amend input:not([type=hidden]), .amend select");
    before.forEach(([name, number, value, on], at) => {
      const field = fields[at];
      if (!field || field.name !== name || field.closest("[data-number]")?.dataset.number !== number) return;
      if (field.type === "radio" || field.type === "checkbox") field.checked = on; else field.value = value;
    });
  };
  const news = async (version) => {
    if (!$("#finding, main.list-page")) {
      document.body.dataset.version = version;
      return say("Something was decided or read anew meanwhile. Load the page again to see it.");
    }
    const place = $("#finding") ? `/finding/${$("#finding").dataset.fingerprint}` : `/list${location.search.replace(/[?&](done|undone)=[^&]*/, "")}`;
    const answer = await fetch(place);
    if (!answer.ok && answer.status !== 404) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.body.dataset.version = fresh.body.dataset.version;
    $("#bar").replaceWith($("#bar", fresh));
    for (const each of all(".only-script")) each.hidden = false;
    const [here, there] = [$("#finding"), $("#finding", fresh)];
    if (here && there) {
      const moved = here.dataset.stand !== there.dataset.stand;
      const [values, open, on] = [typed(), all("main details").map((each) => each.open), chosen()?.dataset.number];
      const focus = document.activeElement && document.activeElement.name;
      const status = form()?.dataset.status;
      here.replaceWith(there);
      retype(values);
      all("main details").forEach((each, at) => { each.open = each.open || open[at]; });
      if (on) choose($(`.said[data-number="${on}"]`), false);
      if (status) form().dataset.status = status;
      if (focus && form().elements[focus]) form().elements[focus].focus();
      if (moved) say(`<b>Decided meanwhile by someone else.</b> What they said stands below.`);
    } else if ($("main.list-page") && $("main.list-page", fresh)) {
      const [ticked, on] = [all("#lines :checked").map((each) => each.value), chosen()?.dataset.fingerprint];
      const words = $("#find").elements.words.value;
      $("main.list-page").replaceWith($("main.list-page", fresh));
      for (const each of all("#lines input")) each.checked = ticked.includes(each.value);
      $("#find").elements.words.value = words;
      if (words) search($("#find").elements.words);
      if (on) choose($(`.line[data-fingerprint="${CSS.escape(on)}"]`), false);
      count();
    } else {
      $("main").replaceWith($("main", fresh));
    }
  };
  const say = (html) => {
    const line = document.createElement("p");
    line.className = "say bad";
    line.id = "meanwhile";
    line.innerHTML = html;
    $("#meanwhile")?.remove();
    $("#told").append(line);
  };
  let lost = false;
  setInterval(async () => {
    if (document.hidden || document.body.hasAttribute("aria-busy")) return;
    try {
      const { version } = await (await fetch("/state")).json();
      if (lost) { lost = false; $("#meanwhile")?.remove(); }
      if (String(version) !== document.body.dataset.version) await news(version);
    } catch {
      if (!lost) say("<b>The review has stopped.</b> Everything that was decided is saved. Start factcheck review again to go on.");
      lost = true;
    }
  }, 2000);

  /* Keys. */
  const press = (css) => { const found = $(css); if (found) found.click(); };
  const amend = (action) => {
    const quote = chosen() || $(".said[data-number]");
    if (!quote || !quote.matches(".said")) return;
    choose(quote);
    const [fold, target] = [$(".amend", quote), $(`form[action="${action}"]`, quote)];
    if (!fold || !target) return;
    fold.open = true;
    const field = $("input:not([type=hidden])", target);
    field.focus();
    field.select();
  };
  const keys = {
    c: () => decide("confirmed"), s: () => decide("superseded"), n: () => decide("not-comparable"),
    f: () => decide("false-positive"), u: () => decide("unsure"),
    w: () => { const [pair, fact] = all("#decide [name=scope][type=radio]"); if (fact) (fact.checked ? pair : fact).checked = true; },
    z: () => press("#undo button"),
    e: () => amend("/leave-out"), x: () => amend("/split"), r: () => amend("/correct"),
    m: () => { const fold = $("#merging"); if (fold) { fold.open = true; $("select", fold).focus(); } },
    j: () => ($("#lines") ? step(1) : press("a[rel=next]")), k: () => ($("#lines") ? step(-1) : press("a[rel=prev]")),
    ArrowRight: () => press("a[rel=next]"), ArrowLeft: () => press("a[rel=prev]"),
    o: () => press("#to-next"), b: () => history.back(), l: () => press("#to-list"),
    "/": () => { const field = $("input[type=search]"); if (field) field.focus(); else location.href = "/list"; },
    Enter: () => { const line = chosen(); if (line && line.matches(".line")) $("a", line).click(); },
    " ": () => { const line = chosen(); if (line && line.matches(".line")) { const box = $("input", line); box.checked = !box.checked; count(); } },
    "?": () => $("#keys").showModal(),
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("#ask")) $("#keys").showModal();
    const quote = event.target.closest(".said[data-number]");
    if (quote && !event.target.closest("a, button, input, select, summary")) choose(quote, false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.body.hasAttribute("aria-busy")) return;
    const field = event.target.closest("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && field) return field.blur();
    if (event.key === "Enter" && field && field.name === "reason" && field.form.id === "decide") {
      const status = field.form.dataset.status;
      if (status) field.form.requestSubmit($(`.verdicts button[value="${status}"]`));
      return;
    }
    if (field || $("dialog[open]")) return;
    if (event.key === "Enter" && event.target.closest("a, button, summary, input")) return;
    if (event.key === " " && event.target.closest("a, button, summary, input")) return;
    const quote = /^[1-9]$/.test(event.key) && $(`.said[data-number="${event.key}"]`);
    if (quote) { event.preventDefault(); return choose(quote); }
    if (Object.hasOwn(keys, event.key) && (!event.repeat || "jk".includes(event.key))) {
      if (event.key === " " && !$("#lines")) return;
      if (event.key === "Enter" && !chosen()) return;
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
