// Starts the page, or says in the page why it cannot be started.
import init, { start } from "./candich.js";

const SENTENCES = {
  vi: "Không khởi động được Cán Đích: trình duyệt không tải được hoặc không chạy được phần tính toán (WebAssembly). Hãy tải lại trang, hoặc mở bằng trình duyệt mới hơn.",
  en: "Cán Đích could not start: the browser could not load or run its calculating part (WebAssembly). Reload the page, or open it in a newer browser.",
};

function explain(error) {
  console.error(error);
  let place = document.getElementById("app-error");
  if (!place) {
    place = document.createElement("div");
    place.id = "app-error";
    document.body.append(place);
  }
  place.setAttribute("role", "alert");
  place.replaceChildren(
    ...Object.entries(SENTENCES).map(([language, sentence]) => {
      const line = document.createElement("p");
      line.lang = language;
      line.textContent = sentence;
      return line;
    }),
  );
  place.hidden = false;
}

try {
  await init({ module_or_path: new URL("./candich_bg.wasm", import.meta.url) });
  start();
} catch (error) {
  explain(error);
}
