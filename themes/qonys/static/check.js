// Loads the self-assessment and puts it in its place. After that nothing is
// requested. Which files to load stands in the page.

const root = document.getElementById("check");

/** The visitor's own day; the law is assessed as of today, wherever that is. */
const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Answers brought from the page in another language. They leave the address at once. */
const brought = () => {
  const text = location.hash.slice(1);
  if (!/^\d+;/.test(text)) return "";
  history.replaceState(null, "", location.pathname + location.search);
  return text;
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

const load = async () => {
  const { module, wasm, law } = root.dataset;
  const bytes = fetch(law).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${law}`);
    return answer.arrayBuffer();
  });
  const [program, data] = await Promise.all([
    import(module).then(async (found) => {
      await found.default({ module_or_path: wasm });
      return found;
    }),
    bytes,
  ]);
  // Where the keyboard is must not be lost when the widget takes the place of
  // the first question.
  const chosen = root.contains(document.activeElement) ? document.activeElement.value : undefined;
  const widget = program.mount(root, new Uint8Array(data), today(), brought());
  root.dataset.ready = "";
  takeAlong(widget);
  if (chosen !== undefined) {
    setTimeout(() => root.querySelector(`input[value="${CSS.escape(chosen)}"]`)?.focus());
  }
};

load().catch((error) => {
  console.error(error);
  const failed = document.getElementById("check-failed");
  failed.querySelector("button").addEventListener("click", () => location.reload());
  failed.hidden = false;
  root.hidden = true;
});
