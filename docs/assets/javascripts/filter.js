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
  const FACETS = ["type", "topic", "page"];
  const panel = /** @type {HTMLDetailsElement} */ (document.querySelector("details.filter"));
  if (!panel) return;

  const form = /** @type {HTMLFormElement} */ (panel.querySelector("form"));
  const count = /** @type {HTMLElement} */ (document.querySelector(".filter__count"));
  const works = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".works > .work")]);
  /** The number of works that are shown, as words: by number, or for any `other`. @type {Record<string, string>} */
  const forms = JSON.parse(panel.dataset.forms ?? "{}");
  const controls = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...form.elements]).filter(
    (control) => control.name,
  );
  const switches = [...document.querySelectorAll(".toolkit-switch a")].map(
    (link) => /** @type {const} */ ([link, link.getAttribute("href") ?? ""]),
  );
  const words = new Map(works.map((work) => [work, split(work.dataset.words ?? "")]));

  /**
   * Words in lower case without diacritics: "Grûffydd" is found by "gruf".
   *
   * @param {string} text
   */
  function split(text) {
    const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return folded.replace(/['’]/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  /**
   * @param {HTMLElement} work
   * @param {string[]} typed
   */
  function hasWords(work, typed) {
    const own = words.get(work) ?? [];
    return typed.every((start) => own.some((word) => word.startsWith(start)));
  }

  /**
   * @param {HTMLElement} work
   * @param {number} from 0 if no year is chosen
   * @param {number} to 0 if no year is chosen
   */
  function hasYear(work, from, to) {
    if (!from && !to) return true;
    const years = (work.dataset.years ?? "").split(" ").filter(Boolean).map(Number);
    const [first, last] = from && to && from > to ? [to, from] : [from || 0, to || Infinity];
    return years.length > 0 && years[0] <= last && years[years.length - 1] >= first;
  }

  /**
   * @param {HTMLElement} work
   * @param {string} facet
   * @param {string} wanted empty if all are
   */
  function has(work, facet, wanted) {
    return !wanted || (work.dataset[facet] ?? "").split(" ").includes(wanted);
  }

  /** What is chosen, by the name of its control. */
  function chosen() {
    return Object.fromEntries(controls.map(({ name, value }) => [name, value]));
  }

  /** What is chosen, as it stands in the address; empty if nothing is. */
  function state() {
    return new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value.trim())).toString();
  }

  function apply() {
    const wanted = chosen();
    const typed = split(wanted.words);
    let shown = 0;
    for (const work of works) {
      const fits =
        hasWords(work, typed) &&
        hasYear(work, Number(wanted.from), Number(wanted.to)) &&
        FACETS.every((facet) => has(work, facet, wanted[facet]));
      work.hidden = !fits;
      if (fits) shown += 1;
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

  /** @param {string} address */
  function withState(address) {
    return state() ? `${address}#${state()}` : address;
  }

  /** @param {string} hash */
  function placeNamed(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash));
    } catch {
      return null;
    }
  }

  /** The address may name a state, a place on the page, or nothing. */
  function follow() {
    const hash = location.hash.slice(1);
    const place = placeNamed(hash);
    if (place) {
      if (place.matches(".work[hidden]")) clear(place);
      return;
    }
    const named = new URLSearchParams(hash);
    for (const control of controls) control.value = (named.get(control.name) || "").slice(0, LONGEST);
    // A value that is not on offer leaves a list without a choice.
    for (const list of form.querySelectorAll("select")) if (list.selectedIndex < 0) list.selectedIndex = 0;
    if (state()) panel.open = true;
    if (state() || count.textContent) apply();
    carry();
  }

  /** @param {HTMLElement} place */
  function clear(place) {
    for (const control of controls) control.value = "";
    apply();
    carry();
    place.scrollIntoView();
  }

  function update() {
    apply();
    remember();
  }

  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    // The controls are empty only after this event.
    setTimeout(() => {
      update();
      controls.find(({ name }) => name === "words")?.focus();
    });
  });
  addEventListener("hashchange", follow);

  panel.hidden = false;
  panel.open = matchMedia("(min-width: 60em)").matches;
  follow();
})();
