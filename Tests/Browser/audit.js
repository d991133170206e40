// What is wrong with a page for people who read it otherwise than by eye and mouse: a list of sentences.
// Run in the page, with everything opened.
(() => {
  const problems = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const expect = (isTrue, problem) => { if (!isTrue) problems.push(problem); };
  const named = element => `<${element.tagName.toLowerCase()}> "${element.textContent.trim().slice(0, 40)}"`;

  // Language and direction of the page.
  expect(document.documentElement.lang, 'the page has no language');
  expect(['ltr', 'rtl'].includes(document.documentElement.dir), 'the page has no direction');
  expect(document.title.trim(), 'the page has no title');

  // Landmarks.
  expect(all('main').length === 1, 'there is not one <main>');
  expect(all('body > header').length === 1, 'there is not one <header>');
  for (const nav of all('nav')) expect(nav.closest('header, main, footer'), 'a <nav> stands by itself');
  const skip = document.querySelector('body > a');
  expect(skip && document.querySelector(skip.getAttribute('href')), 'the first link skips to nothing');

  // Headings: one of the first level, no level left out.
  const levels = all('h1, h2, h3, h4, h5, h6').map(heading => Number(heading.tagName[1]));
  expect(levels.filter(level => level === 1).length === 1, 'there is not one <h1>');
  levels.forEach((level, index) =>
    expect(level <= (index ? levels[index - 1] : 0) + 1, `heading ${index + 1} leaves out a level`));

  // Names of what can be used or looked at.
  for (const field of all('input')) expect(field.labels.length, 'a field has no label');
  for (const element of all('a, button, summary, h1, h2, h3')) {
    expect(element.textContent.trim(), `an empty ${named(element)}`);
  }
  for (const drawing of all('svg')) {
    expect(drawing.getAttribute('role') === 'img' && drawing.getAttribute('aria-label'), 'a drawing has no name');
  }
  for (const element of all('[aria-labelledby]')) {
    expect(document.getElementById(element.getAttribute('aria-labelledby')), 'a name points nowhere');
  }
  const ids = all('[id]').map(element => element.id);
  expect(new Set(ids).size === ids.length, 'an id is there twice');
  for (const number of all('abbr')) {
    expect(number.title && number.tabIndex === 0, `${named(number)} has no reading for the keyboard`);
  }
  for (const element of all('summary, input')) {
    expect(element.getBoundingClientRect().height >= 24, `${named(element)} is too low to touch`);
  }

  // Text of the input tells its direction; of the page's own words the page's is right.
  for (const element of all('main [lang]:not(section), main section p')) {
    expect(element.dir || element.closest('[dir=auto]'), `${named(element)} has no direction`);
  }

  // Contrast of 4.5 to 1 (WCAG 2, 1.4.3).
  const channels = color => (color.match(/[\d.]+/g) || []).map(Number);
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(value => {
      value /= 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  for (const element of all('body *')) {
    if (element.closest('script, style, [hidden]')) continue;
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) continue;
    const style = getComputedStyle(element);
    const text = light(channels(element.closest('svg') ? style.fill : style.color));
    const ground = light(background(element));
    const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    expect(ratio >= 4.5, `${named(element)} has a contrast of ${ratio.toFixed(2)}`);
  }
  return [...new Set(problems)].slice(0, 20);
})()
