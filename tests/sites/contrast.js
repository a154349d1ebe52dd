// Gives how light the text and what it stands on are, from 0 (black) to 1 (white).
(content) => {
  const parse = (color) => color.match(/[\d.]+/g).map(Number);
  const lightness = ([red, green, blue]) =>
    (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  const paragraph = document.querySelector(`${content} p`);
  let box = paragraph;
  while (box !== null) {
    const ground = parse(getComputedStyle(box).backgroundColor);
    if (ground.length === 3 || ground[3] > 0) break;
    box = box.parentElement;
  }
  const ground = box === null ? [255, 255, 255] : parse(getComputedStyle(box).backgroundColor);
  return [lightness(parse(getComputedStyle(paragraph).color)), lightness(ground)];
}
