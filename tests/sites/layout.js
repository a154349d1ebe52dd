// Gives what is wrong with how a page is laid out. Called with a selector of its content.
(content) => {
  const problems = [];
  const width = document.documentElement.clientWidth;
  const name = (element) =>
    `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 40)}`;

  const overflow = document.documentElement.scrollWidth - width;
  if (overflow > 0) problems.push(`the page is ${overflow} pixels too wide`);

  // What sticks out is fine within a box that is in sight and can be scrolled.
  const reachable = (element) => {
    for (let box = element; box !== null; box = box.parentElement) {
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
      if (scrolls && box.getBoundingClientRect().right <= width + 1) return true;
    }
    return false;
  };
  const root = document.querySelector(content);
  for (const element of root.querySelectorAll("table, pre, svg, img, object, iframe")) {
    const { right, width: own } = element.getBoundingClientRect();
    if (own > 0 && right > width + 1 && !reachable(element)) {
      problems.push(`${name(element)} sticks out by ${Math.round(right - width)} pixels`);
    }
  }

  for (const element of root.querySelectorAll("p, li, td, th, code")) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 10) problems.push(`${name(element)} is written ${size} pixels small`);
  }
  return problems;
}
