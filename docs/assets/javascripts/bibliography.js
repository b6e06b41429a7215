/*
 * The filter of the bibliography. Without this script every work is listed and there is no form.
 *
 * The state stands after the # of the address, which works from a folder too: #topic=leadership&from=2015. The
 * names in it are the same in both languages, so that the language switch can take it along.
 */
(function () {
  "use strict";

  // What a person might type. A link made to keep a reader waiting may hold a megabyte.
  const LONGEST = 200;
  const panel = document.querySelector("details.filter");
  if (!panel) return;

  const form = panel.querySelector("form");
  const count = document.querySelector(".filter__count");
  const works = [...document.querySelectorAll(".works > .work")];
  const forms = JSON.parse(panel.dataset.forms);
  const names = [...form.elements].map((control) => control.name).filter(Boolean);
  const switches = [...document.querySelectorAll(".toolkit-switch a")].map((link) => [link, link.getAttribute("href")]);
  const words = new Map(works.map((work) => [work, split(work.dataset.words)]));

  /* Words in lower case without diacritics: "Grûffydd" is found by "gruf". */
  function split(text) {
    const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return folded.replace(/['’]/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  function hasWords(work, typed) {
    return typed.every((start) => words.get(work).some((word) => word.startsWith(start)));
  }

  function hasYear(work, from, to) {
    if (!from && !to) return true;
    const years = work.dataset.years.split(" ").filter(Boolean).map(Number);
    const [first, last] = from && to && from > to ? [to, from] : [from || 0, to || Infinity];
    return years.length > 0 && years[0] <= last && years[years.length - 1] >= first;
  }

  function has(work, facet, wanted) {
    return !wanted || work.dataset[facet].split(" ").includes(wanted);
  }

  /* What is chosen, as it stands in the address; empty if nothing is. */
  function state() {
    return new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim())).toString();
  }

  function apply() {
    const chosen = Object.fromEntries(new FormData(form));
    const typed = split(chosen.words);
    let shown = 0;
    for (const work of works) {
      const fits =
        hasWords(work, typed) &&
        hasYear(work, Number(chosen.from), Number(chosen.to)) &&
        ["type", "topic", "page"].every((facet) => has(work, facet, chosen[facet]));
      work.hidden = !fits;
      shown += fits;
    }
    // Both languages part thousands with a comma.
    count.textContent = forms[shown] || forms.other.replace("{n}", shown.toLocaleString("en-GB"));
  }

  function remember() {
    history.replaceState(history.state, "", withState(location.href.split("#")[0]));
    carry();
  }

  function carry() {
    for (const [link, href] of switches) link.setAttribute("href", withState(href));
  }

  function withState(address) {
    return state() ? `${address}#${state()}` : address;
  }

  function placeNamed(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash));
    } catch {
      return null;
    }
  }

  /* The address may name a state, a place on the page, or nothing. */
  function follow() {
    const hash = location.hash.slice(1);
    const place = placeNamed(hash);
    if (place) {
      if (place.matches(".work[hidden]")) clear(place);
      return;
    }
    const named = new URLSearchParams(hash);
    for (const name of names) form.elements[name].value = (named.get(name) || "").slice(0, LONGEST);
    // A value that is not on offer leaves a list without a choice.
    for (const list of form.querySelectorAll("select")) if (list.selectedIndex < 0) list.selectedIndex = 0;
    if (state()) panel.open = true;
    if (state() || count.textContent) apply();
    carry();
  }

  function clear(place) {
    for (const name of names) form.elements[name].value = "";
    apply();
    carry();
    place.scrollIntoView();
  }

  form.addEventListener("input", () => (apply(), remember()));
  form.addEventListener("submit", (event) => event.preventDefault());
  // The controls are empty only after this event.
  form.addEventListener("reset", () => setTimeout(() => (apply(), remember(), form.elements.words.focus())));
  addEventListener("hashchange", follow);

  panel.hidden = false;
  panel.open = matchMedia("(min-width: 60em)").matches;
  follow();
})();
