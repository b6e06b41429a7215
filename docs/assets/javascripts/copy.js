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
  const buttons = document.querySelectorAll("button.copy[data-copy]");
  if (!buttons.length) return;

  const status = document.createElement("div");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  /* Only an element that is laid out gives its text with the breaks that a reader sees; a copy of it leaves the page alone. */
  function words(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(UNCOPIED).forEach((part) => part.remove());
    [copy, ...copy.querySelectorAll("[id]")].forEach((part) => part.removeAttribute("id"));
    copy.style.cssText = "position: fixed; inset-inline-start: 0; top: 0; width: 100%; opacity: 0";
    element.after(copy);
    const text = copy.innerText.replace(/\u00a0/g, " ").trim();
    copy.remove();
    return text;
  }

  /* For pages without a secure context, and browsers that refuse. */
  function copySelected(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.style.cssText = "position: fixed; top: 0; opacity: 0";
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (focused) focused.focus({ preventScroll: true });
    return copied;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  }

  /* At the worst the reader finds the text selected, and copies it by hand. */
  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  function tell(button) {
    const said = button.dataset.copied;
    if (button.dataset.label === undefined) button.dataset.label = button.textContent;
    button.textContent = said;
    // The same word again is announced again only if the region was empty in between.
    status.textContent = "";
    setTimeout(() => (status.textContent = said), 100);
    clearTimeout(button.waiting);
    button.waiting = setTimeout(() => {
      button.textContent = button.dataset.label;
      status.textContent = "";
    }, MOMENT);
  }

  for (const button of buttons) {
    const element = document.getElementById(button.dataset.copy);
    if (!element) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (await copy(words(element))) tell(button);
      else select(element);
    });
  }
})();
