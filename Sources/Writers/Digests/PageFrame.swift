/// What every page of the folder begins and ends with. No network: the policy forbids it.
enum PageFrame {
  static func begin(_ title: String, labels: DigestLabels, to page: inout ByteBuffer) {
    page.append("<!DOCTYPE html>\n<html lang=\"")
    page.append(html: labels.locale)
    page.append("\" dir=\"\(labels.direction)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.append(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">

      """)
    page.append("<title>")
    page.append(html: title)
    page.append("</title>\n<style>")
    page.append(style)
    page.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#stories\">")
    page.append(html: labels[.skip])
    page.append("</a>\n")
  }

  static func end(to page: inout ByteBuffer) {
    page.append("<script>")
    page.append(script)
    page.append("</script>\n</body>\n</html>\n")
  }

  private static let style: StaticString = """

    :root { color-scheme: light dark; --back: #fff; --text: #1a1a1a; --quiet: #555; --line: #d8d8d8;
      --link: #0b57d0; --bar: #0b57d0; --m1: #fff8dc; --m2: #ffefb0; --m3: #ffe382; --m4: #ffd552;
      --differ: #fdeeee; }
    @media screen and (prefers-color-scheme: dark) { :root { --back: #141414; --text: #ececec; --quiet: #b4b4b4;
      --line: #3a3a3a; --link: #8ab4f8; --bar: #8ab4f8; --m1: #2b2810; --m2: #3d3710; --m3: #50470e;
      --m4: #63560a; --differ: #3a1f1f; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--back); color: var(--text);
      font: 1.0625rem/1.65 system-ui, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
    a { color: var(--link); }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: .5rem 0; }
    h2 { font-size: 1.25rem; line-height: 1.4; margin: 0; }
    h3 { font-size: 1.05rem; line-height: 1.4; margin: 1.2rem 0 0; }
    .meta, cite { color: var(--quiet); font-size: .9rem; font-style: normal; }
    .meta { margin: .2rem 0; }
    .date { white-space: nowrap; }
    .charts { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; }
    .charts figure { max-width: 100%; }
    .skip { position: absolute; inset-inline-start: -999rem; }
    .skip:focus { position: static; }
    .story { border-top: 1px solid var(--line); padding: 1.1rem 0; content-visibility: auto;
      contain-intrinsic-size: auto 20rem; }
    .story ul { margin: .5rem 0; padding: 0 1.2rem; }
    .story li { margin: .3rem 0; }
    .differ { background: var(--differ); margin: .5rem 0; padding: .3rem .6rem; border-radius: .3rem; }
    summary { cursor: pointer; color: var(--link); padding: .4rem 0; min-height: 2rem; }
    section { border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; }
    .h { font-weight: 600; }
    mark { color: inherit; background: var(--m1); border-radius: .2rem; }
    mark.m2 { background: var(--m2); } mark.m3 { background: var(--m3); }
    mark.m4 { background: var(--m4); }
    abbr { text-decoration: underline dotted; text-underline-offset: .2em; cursor: help; }
    abbr:focus::after { content: " " attr(title); font-size: .85em; padding: 0 .3em;
      background: var(--text); color: var(--back); border-radius: .2rem; unicode-bidi: isolate; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    form { margin: .8rem 0; }
    input { font: inherit; padding: .4rem .6rem; min-height: 2.75rem; width: min(100%, 22rem);
      color: var(--text); background: var(--back); border: 1px solid var(--quiet); border-radius: .3rem; }
    svg { max-width: 100%; height: auto; }
    svg text { fill: var(--text); font: 12px system-ui, sans-serif; }
    svg rect { fill: var(--bar); }
    figure { margin: .6rem 0; } figcaption { color: var(--quiet); font-size: .9rem; }
    [hidden] { display: none; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print { form, nav, .skip, details:not([open]) { display: none; } .story { content-visibility: visible;
      break-inside: avoid; } body { max-width: none; font-size: 11pt; } a { color: inherit; } }

    """

  /// Search in the page: each story that has all the words stays. `/` goes to the field.
  private static let script: StaticString = """

    (() => {
      const form = document.getElementById('f'), field = document.getElementById('q');
      if (!form) return;
      const count = document.getElementById('n'), stories = [...document.querySelectorAll('.story')];
      const plain = text => text.normalize('NFKC').toLowerCase();
      let texts = null, timer = 0;
      const search = () => {
        texts = texts || stories.map(story => plain(story.textContent));
        const words = plain(field.value).split(/\\s+/).filter(Boolean);
        let found = 0;
        stories.forEach((story, index) => {
          const has = words.every(word => texts[index].includes(word));
          story.hidden = !has;
          if (has) found += 1;
        });
        count.textContent = words.length ? found + ' ' + count.dataset.found : '';
      };
      form.hidden = false;
      form.addEventListener('submit', event => { event.preventDefault(); search(); });
      field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 80); });
      document.addEventListener('keydown', event => {
        if (event.key === '/' && document.activeElement !== field) { event.preventDefault(); field.focus(); }
        if (event.key === 'Escape' && document.activeElement === field) { field.value = ''; search(); }
      });
    })();

    """
}
