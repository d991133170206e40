/// The elements whose meaning matters; all others are ``other`` and read as inline.
enum HTMLTag: String {
  case address, article, aside, audio, a, blockquote, body, br, button, canvas, caption, center, dd
  case details, dialog, div, dl, dt, embed, fieldset, figcaption, figure, footer, form, h1, h2, h3,
    h4
  case h5, h6, head, header, hgroup, hr, html, iframe, img, input, legend, li, link, main, map, math
  case menu, meta, nav, noscript, object, ol, option, p, picture, pre, rp, rt, script, section,
    select
  case style, summary, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr,
    ul
  case video
  case other = ""

  /// Whether it stands on lines of its own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre,
      .section,
      .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// 1 to 6 of a heading, else nil.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

/// The attributes that are kept.
enum HTMLAttribute: String {
  case ariaHidden = "aria-hidden"
  case charset
  case className = "class"
  case content, datetime, hidden, href
  case httpEquiv = "http-equiv"
  case id, itemprop, lang, name, property, rel, role, style, type
}
