// Puts the site on the device, and tells the page when a newer version is ready there. The page says when it is to be
// taken; until then nothing changes under the reader's hands.
const { serviceWorker } = navigator;
let wanted = false;

// The attribute is for a page that begins later than this.
function offer() {
  document.documentElement.setAttribute("data-renewable", "");
  dispatchEvent(new Event("candich-renewable"));
}

function watch(registration) {
  // The first version has nothing to take the place of.
  const ready = () => registration.waiting && serviceWorker.controller && offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", ready));
  new MutationObserver(() => {
    wanted = true;
    registration.waiting?.postMessage("renew");
    // A worker that is still busy gives way when its page goes.
    setTimeout(() => location.reload(), 3000);
  }).observe(document.documentElement, { attributeFilter: ["data-renew"] });
  ready();
}

// Another window of the site that asked for the new version does not reload this one.
serviceWorker.addEventListener("controllerchange", () => wanted && location.reload());
// Where the browser refuses, the site works as before, with a network.
serviceWorker.register("./worker.js").then(watch, () => {});
