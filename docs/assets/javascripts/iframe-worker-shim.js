/*
 * Search from a folder: browsers refuse to start a worker from a file:// address. Here a hidden frame plays
 * the worker for Material's search: the same script, the same messages, its own global scope, no network.
 *
 * Objects are handed over as they are, not copied. The class is not called IFrameWorker, the name by which
 * Material knows such a frame, so that it asks for language packs relative to the worker's script, as online:
 * the way it has for frames fails in folders with "/worker" in their path.
 */
(function () {
  "use strict";

  if (location.protocol !== "file:") return;

  class FrameOfFolder extends EventTarget {
    /** @param {string | URL} url */
    constructor(url) {
      super();
      this.address = new URL(url, document.baseURI);
      /** @type {Promise<Window>} */
      this.ready = new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.hidden = true;
        frame.addEventListener(
          "load",
          () => resolve(this.start(/** @type {Window} */ (frame.contentWindow))),
          { once: true },
        );
        document.body.append(frame);
      });
    }

    /**
     * Scripts run one after another. Those that a script asks for as it runs are part of the wait.
     *
     * @param {Window} scope
     */
    start(scope) {
      /** @type {Promise<unknown>} */
      let queue = Promise.resolve();
      /** @type {(last: Promise<unknown>) => Promise<unknown>} */
      const settle = (last) => last.then(() => (last === queue ? undefined : settle(queue)));
      const wait = (/** @type {(string | URL)[]} */ ...urls) => {
        for (const url of urls) queue = queue.then(() => this.load(scope.document, url));
        return settle(queue);
      };
      scope.importScripts = wait;
      scope.postMessage = (/** @type {unknown} */ data) => {
        this.dispatchEvent(new MessageEvent("message", { data }));
      };
      return wait(this.address).then(() => scope);
    }

    /**
     * @param {Document} page
     * @param {string | URL} url
     */
    load(page, url) {
      return new Promise((resolve, reject) => {
        const script = page.createElement("script");
        script.src = new URL(url, this.address).href;
        script.onload = resolve;
        script.onerror = () => reject(new Error(`Not found: ${script.src}`));
        page.head.append(script);
      });
    }

    /** @param {unknown} data */
    postMessage(data) {
      this.ready.then((scope) => scope.dispatchEvent(new scope.MessageEvent("message", { data })));
    }
  }

  // As much of a worker as Material's search asks for.
  window.Worker = /** @type {any} */ (FrameOfFolder);
})();
