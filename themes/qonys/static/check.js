// Loads the self-assessment and puts it in its place, and does what only a page
// can do: files, links, the clipboard, the memory of this device. After loading
// nothing is requested. Which files to load stands in the page.

const root = document.getElementById("check");
const tools = document.getElementById("check-tools");
const { module, wasm, first, whole } = root.dataset;

/** Where answers are kept if the visitor asks for it: one entry for each procedure. */
const KEPT = `qonys:${location.pathname.split("/check/")[1]}`;

/** The visitor's own day; the law is assessed as of today, wherever that is. */
const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The memory of this device; a browser may refuse it. */
const memory = {
  read() {
    try { return localStorage.getItem(KEPT) ?? ""; } catch { return ""; }
  },
  write(text) {
    try { localStorage.setItem(KEPT, text); return true; } catch { return false; }
  },
  forget() {
    try { localStorage.removeItem(KEPT); } catch { /* then nothing is kept either */ }
  },
  holds() {
    try { return localStorage.getItem(KEPT) !== null; } catch { return false; }
  },
};

/** Answers of a link or of the page in another language. They leave the address
    at once. What a link brings counts more than what is kept. */
const brought = () => {
  const text = location.hash.slice(1);
  if (!/^\d+;/.test(text)) return memory.read();
  history.replaceState(null, "", location.pathname + location.search);
  return decodeURIComponent(text);
};

/** Lets the links to the other languages take the answers along, behind the
    `#`, which no browser sends to a server, and only while the link is followed. */
const takeAlong = (widget) => {
  const arm = (event) => {
    const link = event.currentTarget;
    const plain = link.href;
    const answers = widget.carried();
    if (answers === "" || link.hasAttribute("aria-current")) return;
    link.href = `${plain}#${answers}`;
    setTimeout(() => { link.href = plain; });
  };
  for (const link of document.querySelectorAll("header a[hreflang]")) {
    link.addEventListener("click", arm);
    link.addEventListener("auxclick", arm);
  }
};

/** Yew answers an event after it; so do we, after Yew. */
const settled = () => new Promise((done) => { setTimeout(() => setTimeout(done)); });

/** Hands a text over as a file. */
const save = (name, type, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const say = (text) => {
  const said = document.getElementById("check-said");
  // Emptied first, so that the same sentence is announced a second time.
  said.textContent = "";
  setTimeout(() => { said.textContent = text; });
};

/** What stands under the self-assessment: link, memory, receipt, calendar, another day.
    Answers of somebody's link do not take the place of those kept unless asked. */
const equip = (widget, answers) => {
  let follows = answers === memory.read();
  const name = KEPT.slice(6).replaceAll("/", "");
  const field = document.getElementById("check-link-text");
  const said = document.getElementById("check-said").dataset;
  const follow = () => {
    tools.hidden = widget.carried() === "" && !memory.holds();
    tools.querySelector(".tools-result").hidden = !widget.finished();
    const calendar = tools.querySelector("[data-do=calendar]");
    if (calendar) calendar.hidden = widget.calendar() === "";
    tools.querySelector(".keep-ask").hidden = memory.holds() && follows;
    tools.querySelector(".keep-forget").hidden = !memory.holds();
    if (memory.holds() && follows) memory.write(widget.carried());
  };
  const does = {
    share() {
      field.value = `${location.origin}${location.pathname}#${widget.carried()}`;
      document.getElementById("check-link").hidden = false;
      field.select();
      navigator.clipboard?.writeText(field.value).then(() => say(said.shared), () => {});
    },
    keep() {
      follows = memory.write(widget.carried());
      if (!follows) say(said.refused);
    },
    forget() {
      memory.forget();
      follows = true;
      say(said.forgotten);
    },
    receipt() {
      const answers = document.getElementById("check-receipt-answers").checked;
      save(`${name}-${today()}.json`, "application/json", widget.receipt(answers));
    },
    calendar() {
      save(`${name}.ics`, "text/calendar", widget.calendar());
    },
  };
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button === null) return;
    const hadFocus = document.activeElement === button;
    does[button.dataset.do]();
    follow();
    // A button that has done its work and gone passes the keyboard on.
    if (hadFocus && button.closest("[hidden]")) {
      tools.querySelector(".keep-ask:not([hidden]) button, .keep-forget:not([hidden]) button")?.focus();
    }
  });
  document.getElementById("check-day")?.addEventListener("submit", (event) => {
    event.preventDefault();
    widget.set_day(document.getElementById("check-day-input").value || today());
    settled().then(follow);
  });
  const after = async () => {
    await settled();
    document.getElementById("check-link").hidden = true;
    follow();
  };
  root.addEventListener("click", after);
  root.addEventListener("submit", after);
  window.addEventListener("popstate", after);
  follow();
};

const bytes = async (address, priority) => {
  const answer = await fetch(address, { priority });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const load = async () => {
  const answers = brought();
  const rest = bytes(whole, "low");
  // A failure is told where the file is waited for.
  rest.catch(() => {});
  const program = import(module).then(async (found) => {
    await found.default({ module_or_path: wasm });
    return found;
  });
  // Who brings answers stands at a later question, which needs everything.
  const [{ mount }, law] = await Promise.all([
    program,
    answers === "" ? bytes(first) : rest,
  ]);
  // Where the keyboard is must not be lost when the widget takes the place of
  // the first question.
  const chosen = root.contains(document.activeElement) ? document.activeElement.value : undefined;
  const widget = mount(root, law, today(), answers);
  if (chosen !== undefined) {
    setTimeout(() => root.querySelector(`input[value="${CSS.escape(chosen)}"]`)?.focus());
  }
  performance.mark("qonys-first-question");
  if (answers === "") widget.complete(await rest);
  await settled();
  takeAlong(widget);
  equip(widget, answers);
  // For the tests: the program itself.
  root.qonys = widget;
  root.dataset.ready = "";
};

load().catch((error) => {
  console.error(error);
  const failed = document.getElementById("check-failed");
  failed.querySelector("button").addEventListener("click", () => location.reload());
  failed.hidden = false;
  root.hidden = true;
});
