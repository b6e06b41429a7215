/*
 * The number of search results in Welsh. After a numeral the noun stays singular, and 2, 3 and 6 mutate it.
 * Material has one form for all numbers above 1 ("# canlyniad"), which is right for the others.
 */
(function () {
  "use strict";

  const MUTATED = new Map([
    ["2 canlyniad", "2 ganlyniad"],
    ["3 canlyniad", "3 chanlyniad"],
    ["6 canlyniad", "6 chanlyniad"],
  ]);
  const count = document.querySelector(".md-search-result__meta");
  if (!count) return;

  // Runs before the browser paints, so that no reader sees the form without mutation.
  new MutationObserver(() => {
    const mutated = MUTATED.get(count.textContent);
    if (mutated) count.textContent = mutated;
  }).observe(count, { childList: true });
})();
