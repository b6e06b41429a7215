/*
 * Buttons that copy what stands on the page:
 *
 *   <button type="button" class="copy" data-copy="ID OF ELEMENT" data-copied="WORD FOR COPIED" hidden>LABEL</button>
 *
 * They are hidden until this script runs. What is copied is what a reader sees of the element, as plain text and
 * without buttons and ways back. The word for "copied" takes the place of the label for a moment, and is announced.
 */
(function () {
  "use strict";

  const UNCOPIED = "button, .backlink, .headerlink, .visually-hidden, [hidden]";
  const MOMENT = 2000;
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (
    document.querySelectorAll("button.copy[data-copy]")
  );
  if (!buttons.length) return;

  const status = document.createElement("div");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  /**
   * Only an element that is laid out gives its text with the breaks that a reader sees; a copy of it leaves the
   * page alone.
   *
   * @param {HTMLElement} element
   */
  function words(element) {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    copy.querySelectorAll(UNCOPIED).forEach((part) => part.remove());
    [copy, ...copy.querySelectorAll("[id]")].forEach((part) => part.removeAttribute("id"));
    copy.style.cssText = "position: fixed; inset-inline-start: 0; top: 0; width: 100%; opacity: 0";
    element.after(copy);
    const text = copy.innerText.replace(/\u00a0/g, " ").trim();
    copy.remove();
    return text;
  }

  /**
   * For pages without a secure context, and browsers that refuse.
   *
   * @param {string} text
   */
  function copySelected(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.style.cssText = "position: fixed; top: 0; opacity: 0";
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return copied;
  }

  /** @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  }

  /**
   * At the worst the reader finds the text selected, and copies it by hand.
   *
   * @param {HTMLElement} element
   */
  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  /**
   * A function that says on the button, for a moment, and to those who cannot see it that the text is copied.
   *
   * @param {HTMLButtonElement} button
   */
  function teller(button) {
    const label = button.textContent;
    const said = button.dataset.copied ?? "";
    let waiting = 0;

    return () => {
      button.textContent = said;
      // The same word again is announced again only if the region was empty in between.
      status.textContent = "";
      setTimeout(() => (status.textContent = said), 100);
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        button.textContent = label;
        status.textContent = "";
      }, MOMENT);
    };
  }

  for (const button of buttons) {
    const element = document.getElementById(button.dataset.copy ?? "");
    if (!element) continue;
    const tell = teller(button);
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (await copy(words(element))) tell();
      else select(element);
    });
  }
})();
