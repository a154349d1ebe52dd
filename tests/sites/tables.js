// Gives what hides a part of a table. Called with a selector of the page's content.
(content) => {
  const problems = [];
  const width = document.documentElement.clientWidth;
  const name = (element) =>
    `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 40)}`;

  if (document.documentElement.scrollWidth > width) {
    problems.push("the page scrolls sideways");
  }
  for (const table of document.querySelectorAll(`${content} table`)) {
    for (let box = table.parentElement; box !== document.body; box = box.parentElement) {
      const clips = getComputedStyle(box).overflowX !== "visible";
      if (clips && box.scrollWidth > box.clientWidth + 1) {
        problems.push(`${name(table)} scrolls in a box`);
      }
    }
    for (const cell of table.querySelectorAll("th, td")) {
      const { left, right, width: own } = cell.getBoundingClientRect();
      const sticksOut = cell.scrollWidth > cell.clientWidth + 1;
      const reachable = right <= width + 1 || problems.some((it) => it.endsWith("box"));
      if (own === 0 || left < -1 || !reachable || sticksOut) {
        problems.push(`${name(cell)} is not in sight`);
      }
    }
  }
  return problems;
}
