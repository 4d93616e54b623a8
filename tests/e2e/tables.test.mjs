// Tables from other programmes and for them: shown before they are taken in, refused with their reason, handed out so that
// another programme reads the same.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { ADDRESS, COMMAND, OFFICE, assertAccessible, handedOver, launch, open, withPage } from "./browser.mjs";
import { WIDTHS, misfits } from "./fit.mjs";
import { texts } from "./quick.mjs";
import { CLIPBOARD, cell, news, pasteBlock, press, rows, said, takeIn, turn, undo, withPlanning } from "./planning.mjs";

const run = promisify(execFile);
const made = (name) => new URL(`../sheets/made/${name}`, import.meta.url).pathname;

/** Chooses a file, and waits for what becomes of it. */
async function choose(page, file) {
  await page.locator(".import-tools input").setInputFiles(file);
  await page.locator(".import-preview, .import-refused").first().waitFor();
}

/** Pastes a web page, cleaned by the browser as it copies it, and the same as text, into the first cell. */
async function pastePage(page, html, text) {
  await cell(page, 0, 0).click();
  await page.evaluate(([html, text]) => {
    const blob = (type, text) => [type, new Blob([text], { type })];
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries([blob("text/html", html), blob("text/plain", text)]))]);
  }, [html, text]);
  await page.keyboard.press("ControlOrMeta+v");
}

const remarks = (page) => texts(page, ".import-wrong li");
/** What each column is taken for. */
const meanings = (page) => page.locator(".import-meanings select").evaluateAll((all) => all.map((it) => it.value));

/** Says what a column holds; everything that it can hold is there once it is asked for. */
async function mean(page, column, meaning) {
  const choice = page.locator(".import-meanings select").nth(column);
  await choice.focus();
  await choice.selectOption(meaning);
}

const FORM = [
  "running", "name", "received", "online", "direct", "carried_over", "resolved", "resolved_early", "resolved_on_time",
  "resolved_late", "pending", "pending_within", "pending_overdue",
];

describe("tables taken in", () => {
  let browser;
  let folder;
  before(async () => {
    browser = await launch();
    folder = await mkdtemp(path.join(tmpdir(), "candich-"));
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const data = (check, link = "#/data") => withPlanning(browser, link, check, CLIPBOARD);

  const brokenInForm = async (page) => {
    assert.deepEqual(await meanings(page), FORM);
    const told = await remarks(page);
    assert.equal(told.length, 3, told.join("\n"));
    for (const difference of ["1.992", "143", "1.251"]) assert.ok(told.some((it) => it.includes(difference)), difference);
  };

  for (const name of ["form06.xlsx", "form06.ods", "form06.xls", "form06.html"]) {
    test(`report form 06 from ${name}: its columns are known, its broken identities named, and one step undoes it`, () =>
      data(async (page) => {
        await choose(page, made(name));
        await brokenInForm(page);
        assert.equal((await rows(page)).length, 0, "nothing is taken before the reader agrees");
        await takeIn(page);
        const names = (await rows(page)).map((row) => row[0]);
        assert.deepEqual(names, ["Tỉnh Gia Lai", "Tỉnh Kon Tum (quý I/2023)", "Tỉnh Đắk Nông (6 tháng 2021)"]);
        await undo(page);
        assert.equal((await rows(page)).length, 0);
      }));
  }

  test("the same pasted as a web page, with its joined cells", () =>
    data(async (page) => {
      const html = await readFile(made("form06.html"), "utf8");
      await pastePage(page, html, "x");
      await page.locator(".import-preview").waitFor();
      await brokenInForm(page);
      await takeIn(page);
      assert.equal((await rows(page)).length, 3);
    }));

  test("a column understood wrongly is corrected before anything is taken", () =>
    data(async (page) => {
      const file = path.join(folder, "khac.csv");
      await writeFile(file, "Đơn vị;Tổng nhận;Qua mạng\nSở A;1.500;400\nSở B;200;50\n");
      await choose(page, file);
      assert.deepEqual(await meanings(page), ["name", "nothing", "nothing"]);
      assert.match(await said(page.locator(".import-end p")), /^Đọc được 0 số liệu/);
      await mean(page, 1, "received");
      await mean(page, 2, "online");
      await takeIn(page);
      assert.deepEqual((await rows(page)).map((row) => row.slice(0, 4)), [
        ["Sở A", "Cấp tỉnh", "1.500", "400"],
        ["Sở B", "Cấp tỉnh", "200", "50"],
      ]);
    }));

  test("cells that cannot be read are named by their address, and put right there", () =>
    data(async (page) => {
      const file = path.join(folder, "sai.csv");
      await writeFile(file, "Đơn vị,Tổng tiếp nhận,Tiếp nhận trực tuyến\nSở A,151.10,5\nSở B,7,5.9123\n");
      await choose(page, file);
      assert.match(await said(page.locator(".import-unread p")), /Chưa đọc được 2 ô/);
      assert.deepEqual(await texts(page, ".import-unread li label"), ["B2", "C3"]);
      assert.ok(await page.locator(".import-end .button").first().isDisabled());
      const correct = async (address, text) => {
        await page.getByRole("textbox", { name: `Số đúng của ô ${address}` }).click();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type(text);
        await page.keyboard.press("Tab");
      };
      await correct("B2", "15110");
      await correct("C3", "59.123");
      assert.ok(await page.locator(".import-end .button").first().isEnabled());
      await takeIn(page);
      assert.deepEqual((await rows(page)).map((row) => row.slice(2, 4)), [["15.110", "5"], ["7", "59.123"]]);
    }));

  test("units are merged by name, months go to their parts, and both are one step", () =>
    data(async (page) => {
      await pasteBlock(page, [["Đơn vị", "Tổng tiếp nhận"], ["Sở A", "100"], ["Sở B", "200"]]);
      await pasteBlock(page, [["Đơn vị", "Tháng 1/2023", "Tháng 2/2023"], ["", "Tiếp nhận trực tuyến", "Tiếp nhận trực tuyến"], ["Sở B", "5", "6"], ["Sở C", "1", "2"]]);
      assert.deepEqual((await rows(page)).map((row) => [row[0], row[2], row[3]]), [
        ["Sở A", "100", ""], ["Sở B", "200", "11 số suy ra"], ["Sở C", "", "3 số suy ra"],
      ]);
      await page.locator("#part").selectOption("1");
      assert.deepEqual((await rows(page)).map((row) => row[3]), ["", "6", "2"]);
      await undo(page);
      assert.deepEqual((await rows(page)).map((row) => row[0]), ["Sở A", "Sở B"]);
      assert.equal(await page.locator("#part").count(), 0);
    }));

  test("what is no table, locked, cut off or too large is refused with its reason, and nothing changes", () =>
    data(async (page) => {
      await pasteBlock(page, [["Đơn vị", "Tổng tiếp nhận"], ["Sở A", "100"]]);
      const before = await rows(page);
      const whole = await readFile(made("form06.xlsx"));
      const cases = [
        ["bao-cao.xlsx", Buffer.from("%PDF-1.7\n%âãÏÓ"), /PDF/],
        ["khoa.xlsx", await readFile(made("locked.xlsx")), /mật khẩu/],
        ["cut.xlsx", whole.subarray(0, whole.length / 2), /cắt mất phần cuối/],
        ["lon.xlsx", Buffer.alloc(50 << 20, 49), /lớn hơn 20 MB/],
        ["trong.csv", Buffer.from(" \n"), /trống/],
        ["ma-cu.csv", Buffer.from([0x53, 0xed, 0x2c, 0x31]), /UTF-8/],
        ["anh.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /ảnh/],
      ];
      for (const [name, content, reason] of cases) {
        await page.evaluate(() => document.querySelector(".import-refused")?.remove());
        const file = path.join(folder, name);
        await writeFile(file, content);
        await choose(page, file);
        assert.match(await said(page.locator(".import-refused").last()), reason, name);
        assert.deepEqual(await rows(page), before, name);
        await page.reload();
        await page.locator("main.data").waitFor();
      }
    }));

  test("what is being opened can be given up, and nothing comes of it", () =>
    data(async (page) => {
      const file = path.join(folder, "dai.csv");
      await writeFile(file, ["Xã,online", ...Array.from({ length: 39_000 }, (_, unit) => `${"Xã ".repeat(40)}${unit},${unit}`)].join("\n"));
      await page.locator(".import-tools input").setInputFiles(file);
      await press(page.locator(".import-tools"), "Dừng");
      await page.locator(".import-tools input").waitFor({ state: "attached" });
      await page.waitForTimeout(1_500);
      assert.equal(await page.locator(".import-preview, .import-refused").count(), 0);
      await choose(page, made("form06.xls"));
      assert.deepEqual(await meanings(page), FORM, "the next one opens as ever");
    }));

  for (const [how, giveUp] of [
    ["given up", (page) => press(page.locator(".import-tools"), "Dừng")],
    ["left with its page", async (page) => {
      await turn(page, "board");
      await turn(page, "data");
    }],
  ]) test(`what is ${how} while it is still being read does not come later, in the place of the next one`, () =>
    data(async (page) => {
      const LATE = 1_500;
      await page.evaluate((late) => {
        const read = Blob.prototype.arrayBuffer;
        Blob.prototype.arrayBuffer = async function () {
          Blob.prototype.arrayBuffer = read;
          await new Promise((then) => setTimeout(then, late));
          return read.call(this);
        };
      }, LATE);
      const file = path.join(folder, "truoc.csv");
      await writeFile(file, "Xã,Tổng tiếp nhận\nSuối Hiệp,7");
      await page.locator(".import-tools input").setInputFiles(file);
      await giveUp(page);
      await choose(page, made("form06.xls"));
      await page.waitForTimeout(LATE);
      assert.deepEqual(await meanings(page), FORM);
      assert.match(await said(page.locator(".import-source")), /form06/);
    }));

  test("ten thousand rows are shown and taken in", () =>
    data(async (page) => {
      const lines = Array.from({ length: 10_000 }, (_, unit) => `Xã ${unit + 1},${unit + 10},${unit % 7}`);
      const file = path.join(folder, "xa.csv");
      await writeFile(file, ["Xã,Tổng tiếp nhận,Tiếp nhận trực tuyến", ...lines].join("\n"));
      await choose(page, file);
      await page.locator(".import-end p", { hasText: "thêm 10.000 đơn vị mới" }).waitFor();
      await takeIn(page);
      const grid = page.locator("[role=grid]");
      assert.equal(await grid.getAttribute("aria-rowcount"), "10002");
      assert.ok((await page.locator("[data-row]").count()) < 200, "only the rows in sight are there");
      // The first row has the focus when tables were taken in.
      await page.keyboard.press("ControlOrMeta+End");
      await cell(page, 9_999, 0).waitFor();
      assert.match(await said(cell(page, 9_999, 0)), /^Xã 10000/);
    }));

  test("what opens files is fetched when it is first used, and works without a network from then on", () =>
    withPage(browser, CLIPBOARD, async (page, record) => {
      await open(page, ADDRESS + "#/data");
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
      await page.locator("main.data").waitFor();
      const opener = () => record.requests.filter((url) => /\/spreadsheet-/.test(url));
      assert.deepEqual(opener(), [], "nothing of it comes with the page");
      await page.evaluate(() => navigator.serviceWorker.controller !== null);
      await choose(page, made("form06.xlsx"));
      await press(page.locator(".import-end"), "Không nhập");
      await page.context().setOffline(true);
      await page.reload();
      await page.locator("main.data").waitFor();
      await choose(page, made("form06.ods"));
      assert.deepEqual(await meanings(page), FORM);
    }));

  test("everybody can use what is shown, and it fits every width", () =>
    data(async (page) => {
      await choose(page, made("form06.xlsx"));
      await assertAccessible(page);
      for (const { name, viewport } of WIDTHS) {
        await page.setViewportSize(viewport);
        assert.deepEqual(await misfits(page), [], name);
      }
    }));
});

describe("tables handed out", () => {
  let browser;
  let folder;
  before(async () => {
    browser = await launch();
    folder = await mkdtemp(path.join(tmpdir(), "candich-"));
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const example = new URL("../files/kon-tum-2023.candich.json", import.meta.url).pathname;
  const link0 = async () => (await run(COMMAND, ["link", example])).stdout.trim().replace("#/board", "#/data");

  /** Every sheet of a file as LibreOffice reads and reckons it. */
  async function reckoned(file, name = path.basename(file, ".xlsx")) {
    const profile = path.join(folder, "profile");
    const out = await mkdtemp(path.join(folder, "out-"));
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    await run(OFFICE, [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", csv, "--outdir", out, file]);
    return async (sheet) => (await readFile(path.join(out, `${name}-${sheet}.csv`), "utf8")).split("\n").map((line) => line.split(","));
  }

  test("a spreadsheet opens in LibreOffice with the same values and formulas, and comes back as it was", () =>
    withPlanning(browser, "#/", async (page) => {
      await open(page, ADDRESS + (await link0()));
      const file = path.join(folder, "kon-tum.xlsx");
      await copyFile((await handedOver(page, () => press(page.locator(".export"), "Tải bảng tính Excel"))).path, file);
      const sheet = await reckoned(file);
      const units = await sheet("Số liệu");
      assert.deepEqual(units[2].slice(0, 2), ["Đơn vị", "Cấp"]);
      const total = units.find(([name]) => name === "Tổng cộng");
      const shown = (await texts(page, ".data-total td.number")).slice(0, 2).map((text) => text.replaceAll(".", ""));
      assert.deepEqual(total.slice(2, 4), shown);
      const split = await sheet("Phân bổ");
      assert.equal(split.find(([name]) => name === "Cộng")?.[4], "54696");
      const steps = await sheet("Lộ trình");
      assert.equal(steps.find(([name]) => name === "Cộng")?.[2], "54696");
      // What it reckons itself: with a number changed and no result kept, the sums follow.
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      await run(OFFICE, [profile, "--headless", "--convert-to", "fods", "--outdir", folder, file]);
      const flat = await readFile(path.join(folder, "kon-tum.fods"), "utf8");
      const first = units.find(([name]) => name === "UBND cấp xã")[2];
      const bare = flat.replaceAll(/(<table:table-cell[^>]*table:formula="[^"]*")[^>]*>.*?<\/table:table-cell>/gs, "$1/>");
      const more = bare.replace(`office:value="${first}"`, `office:value="${Number(first) + 1_000}"`);
      assert.ok(flat.includes("table:formula") && more !== bare);
      await writeFile(path.join(folder, "changed.fods"), more);
      const again = await reckoned(path.join(folder, "changed.fods"), "changed");
      const sum = (await again("Số liệu")).find(([name]) => name === "Tổng cộng");
      assert.equal(Number(sum[2]), Number(total[2]) + 1_000);
      assert.notEqual(sum.at(-1), total.at(-1), "the rate follows, too");
      // The same file opened in an empty scenario gives the same data.
      const rowsBefore = await rows(page);
      await open(page, `${ADDRESS}#/data`);
      await page.evaluate(() => localStorage.clear());
      await page.goto("about:blank");
      await open(page, `${ADDRESS}#/data`);
      await choose(page, file);
      await takeIn(page);
      const back = await rows(page);
      assert.deepEqual(back.map((row) => row.slice(0, 4)), rowsBefore.map((row) => row.slice(0, 4)));
    }));

  test("text with commas for Excel, and the table on the clipboard for Word", () =>
    withPlanning(browser, "#/data", async (page) => {
      await pasteBlock(page, [["Đơn vị", "Tổng tiếp nhận"], ["=Sở A", "1.000"], ["Sở B", "20"]]);
      const file = await handedOver(page, () => press(page.locator(".export"), "Tải CSV"));
      const text = await readFile(file.path, "utf8");
      assert.equal(text, "\ufeffĐơn vị,Cấp,Tổng tiếp nhận\r\n'=Sở A,Cấp tỉnh,1000\r\nSở B,Cấp tỉnh,20\r\nTổng cộng,,1020\r\n");
      await press(page.locator(".export"), "Sao chép bảng");
      await page.locator(".export [role=status]", { hasText: "Đã sao chép bảng" }).waitFor();
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item.getType("text/html")).text();
      });
      assert.match(html, /<td[^>]*>Sở B<\/td>/);
      assert.match(html, /align="right"[^>]*><b>1\.020</);
    }));

  test("whatever tables a page shows are copied as they are seen", () =>
    withPlanning(browser, "#/", async (page) => {
      const copied = async (place) => {
        await press(page.locator(place), "Sao chép các bảng");
        await page.locator(`${place} [role=status]`, { hasText: "Đã sao chép bảng" }).waitFor();
        const text = await page.evaluate(() => navigator.clipboard.readText());
        return text.split("\n\n").map((table) => table.split("\n").map((line) => line.split("\t")));
      };
      await open(page, `${ADDRESS}#/?v=1&received=56039&online=12516&ahead=168000&target=ge:30`);
      const [definitions, ways] = await copied(".hand-out");
      const heads = await texts(page, ".definition-table thead th");
      assert.deepEqual(definitions[0], heads);
      assert.ok(definitions.some((line) => line.some((cell) => cell.includes("22,33"))), "the share of the definition chosen");
      assert.ok(ways.length > 3 && ways.every((line) => line.length === ways[0].length));
      await open(page, ADDRESS + (await link0()).replace("#/data", "#/path"));
      const sure = await copied(".path-risk");
      assert.equal(sure.length, await page.locator(".path-risk table").count());
    }));

  test("charts become pictures: on light paper, under the answer, above their source", () =>
    withPlanning(browser, "#/", async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      const picture = async (words) => readFile((await handedOver(page, () => press(page, words))).path);
      for (const [link, about] of [[(await link0()).replace("#/data", "#/path"), /54\.696/], ["#/?v=1&received=56039&online=12516&target=ge:30", /4\.296/]]) {
        await open(page, ADDRESS + link);
        const svg = (await picture("Tải biểu đồ (SVG)")).toString("utf8");
        assert.match(svg, about);
        assert.match(svg, /Nguồn: [^<]*Cán Đích/);
        assert.match(svg, /<rect[^>]* fill="#fbfaf7"/);
        assert.doesNotMatch(svg, /class=|color\(/);
        const png = await picture("Tải biểu đồ (PNG)");
        assert.equal(png.subarray(1, 4).toString(), "PNG");
        const wide = Number(/<svg[^>]* width="(\d+)"/.exec(svg)[1]);
        assert.equal(png.readUInt32BE(16), 2 * wide, "twice as fine");
      }
    }));
});
