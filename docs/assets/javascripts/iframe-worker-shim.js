/*
 * Search from a folder: browsers refuse to start a worker from a file:// address. Here a hidden frame plays
 * the worker for Material's search: the same script, the same messages, its own global scope, no network.
 *
 * Objects are handed over as they are, not copied. The class is not called IFrameWorker, the name by which
 * Material knows such a frame, so that it asks for language packs relative to the worker's script, as online:
 * the way it has for frames fails in folders with "/worker" in their path.
 */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.address = new URL(url, document.baseURI);
      this.ready = new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.hidden = true;
        frame.addEventListener("load", () => resolve(this.start(frame.contentWindow)), { once: true });
        document.body.append(frame);
      });
    }

    /* Scripts run one after another. Those that a script asks for as it runs are part of the wait. */
    start(scope) {
      let queue = Promise.resolve();
      const settle = (last) => last.then(() => (last === queue ? undefined : settle(queue)));
      scope.importScripts = (...urls) => {
        for (const url of urls) queue = queue.then(() => this.load(scope.document, url));
        return settle(queue);
      };
      scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      return scope.importScripts(this.address).then(() => scope);
    }

    load(page, url) {
      return new Promise((resolve, reject) => {
        const script = page.createElement("script");
        script.src = new URL(url, this.address);
        script.onload = resolve;
        script.onerror = () => reject(new Error(`Not found: ${script.src}`));
        page.head.append(script);
      });
    }

    postMessage(data) {
      this.ready.then((scope) => scope.dispatchEvent(new scope.MessageEvent("message", { data })));
    }
  };
}
