"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Filters

  const form = document.getElementById("filters");
  const findings = all("article.finding");

  const matches = (finding, levels, choice) =>
    levels.has(finding.dataset.level) &&
    (!choice.rule || finding.dataset.rule === choice.rule) &&
    (!choice.function || finding.dataset.functions.split(" ").includes(choice.function)) &&
    (!choice.model || finding.dataset.models.split(" ").includes(choice.model));

  const filter = () => {
    const levels = new Set(all("input:checked", form).map((box) => box.value));
    const choice = Object.fromEntries(all("select", form).map((each) => [each.name, each.value]));
    const narrowed = Object.values(choice).some(Boolean) || all("input:not(:checked)", form).length > 0;
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !matches(finding, levels, choice);
      shown += finding.hidden ? 0 : 1;
    }
    for (const section of all("section.function, #other-findings")) {
      section.hidden = narrowed && !section.querySelector("article.finding:not([hidden])");
    }
    for (const link of all("a.jump")) {
      link.parentElement.hidden = document.querySelector(link.getAttribute("href")).hidden;
    }
    document.getElementById("shown").textContent = `${shown} of ${findings.length} shown`;
  };

  if (findings.length > 0) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // What a link leads to is shown, even when it is filtered away or folded in.
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
    }
    const folded = target.closest("details");
    if (folded) {
      folded.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Sorting

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : Number(cell.dataset.sort);
  };

  const sort = (table, heading, column) => {
    const body = table.tBodies[0];
    const before = heading.getAttribute("aria-sort");
    // At first the highest number, but the first name.
    const isNumber = typeof key(body.rows[0], column) === "number";
    const down = before ? before === "ascending" : isNumber;
    all("th[aria-sort]", table).forEach((each) => each.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const compare = (one, other) =>
      typeof one === "number" ? one - other : one.localeCompare(other);
    [...body.rows]
      .sort((one, other) => compare(key(one, column), key(other, column)) * (down ? -1 : 1))
      .forEach((row) => body.append(row));
  };

  for (const table of all("#functions table")) {
    all("thead th", table).forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.addEventListener("click", () => sort(table, heading, column));
      heading.replaceChildren(button);
    });
  }

  // Copying

  const copy = async (code) => {
    getSelection().selectAllChildren(code);
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      document.execCommand("copy"); // Pages from a disk may have no clipboard.
    }
  };

  for (const code of all("code.copy")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copier";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${code.textContent}`);
    button.addEventListener("click", async () => {
      await copy(code);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
    const line = document.createElement("div");
    line.className = "copying";
    code.replaceWith(line);
    line.append(code, button);
  }

  // Paper cannot be unfolded.
  addEventListener("beforeprint", () => {
    all("article.finding .way details, details.settings").forEach((each) => (each.open = true));
  });
})();
