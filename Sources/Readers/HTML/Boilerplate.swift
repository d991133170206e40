/// What of a page is no story: menus, asides, forms, comments, shares, advertisements.
///
/// Three signs: the element, its role for screen readers, and the words of its class and id, which are
/// English on pages of every language. An element that holds more than half of the page's text is never
/// dropped for its class or for being hidden: such words sit on wrappers too.
enum Boilerplate {
  /// Whether an element goes with all that is inside.
  static func drops(_ index: Int, of tree: HTMLTree) -> Bool {
    let node = tree.nodes[index]
    switch node.tag {
    case .nav, .aside, .footer, .form, .button, .script, .style, .noscript, .template, .svg, .math,
      .iframe, .select, .option, .textarea, .input, .object, .embed, .video, .audio, .canvas,
      .dialog,
      .menu, .map, .figure, .figcaption, .caption, .rt, .rp, .head:
      return true
    case .html, .body, nil: return false
    default: break
    }
    guard !node.attributes.isEmpty else { return false }
    if let role = tree.value(.role, of: index), roles.contains(role) { return true }
    if let property = tree.value(.itemprop, of: index), properties.contains(property) {
      return true
    }
    guard node.text.count * 2 <= tree.text.count else { return false }
    if isHidden(index, of: tree) { return true }
    if node.tag == .article || node.tag == .main { return false }
    return [HTMLAttribute.className, .id].contains { name in
      tree.value(name, of: index).map(namesBoilerplate) ?? false
    }
  }

  private static func isHidden(_ index: Int, of tree: HTMLTree) -> Bool {
    if tree.has(.hidden, index) || tree.value(.ariaHidden, of: index) == "true" { return true }
    guard let style = tree.value(.style, of: index) else { return false }
    let plain = style.utf8.filter { $0 != 0x20 }
    return String(decoding: plain, as: UTF8.self).lowercased().contains("display:none")
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu",
    "menubar", "toolbar", "tablist", "form", "button",
  ]

  /// What JSON-LD and the head tell better.
  private static let properties: Set<String> = [
    "author", "publisher", "datePublished", "dateModified", "headline", "image", "comment",
    "keywords",
  ]

  /// Words of classes and ids.
  private static let words: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertisements", "adslot", "adsense", "sponsor",
    "sponsored", "promo", "promos", "promoted", "promotion", "outbrain", "taboola",
    "related", "recommended", "recommendation", "recommendations", "trending", "popular", "teaser",
    "share", "sharing", "sharebar", "sharedaddy", "social", "follow",
    "comment", "comments", "disqus", "respond",
    "newsletter", "subscribe", "subscription", "signup", "login", "paywall", "cookie", "cookies",
    "consent", "gdpr", "popup", "modal",
    "breadcrumb", "breadcrumbs", "menu", "nav", "navbar", "navigation", "sidebar", "toolbar",
    "pagination", "pager", "footer", "masthead", "toc",
    "byline", "author", "authors", "timestamp", "dateline",
    "caption", "credit", "credits", "gallery", "slideshow", "carousel", "tags", "taglist",
    "noprint", "navbox", "infobox", "editsection", "hatnote", "reflist", "reference", "references",
  ]

  /// Words in one with their neighbours.
  private static let pairs: Set<String> = [
    "mostread", "readmore", "readalso", "alsoread", "morefrom", "moreon", "sronly",
    "visuallyhidden", "screenreader", "uptonext", "upnext", "tagcloud", "postmeta", "entrymeta",
    "articlemeta", "storymeta", "printonly",
  ]

  /// What turns the next word round: `has-sidebar`, `no-comments`.
  private static let turners: Set<String> = ["has", "no", "with", "without", "is", "not", "enable"]

  static func namesBoilerplate(_ value: String) -> Bool {
    for name in value.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let words = Self.words(of: name)
      for (index, word) in words.enumerated() {
        let isTurned = index > 0 && turners.contains(words[index - 1])
        if Self.words.contains(word), !isTurned { return true }
        if index > 0, pairs.contains(words[index - 1] + word) { return true }
        if pairs.contains(word) { return true }
      }
    }
    return false
  }

  /// The words of `related-posts`, `related_posts`, `relatedPosts`, in lower case.
  private static func words(of name: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7A)
      if !isLetter || (isUpper && wasLower) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll()
      }
      if isLetter { word.append(byte | 0x20) }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
