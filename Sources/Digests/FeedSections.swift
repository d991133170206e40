/// Sections of articles whose record names none, by their place in the feed: the section that the nearest
/// records before and behind in the same feed both have.
enum FeedSections {
  /// - Parameter entries: In the order of their feeds.
  static func filled(_ entries: [DigestEntry]) -> [DigestEntry] {
    var filled = entries
    let before = nearest(entries.indices, entries)
    let behind = nearest(entries.indices.reversed(), entries)
    for index in entries.indices where entries[index].section == nil {
      if let section = before[index], section == behind[index] { filled[index].section = section }
    }
    return filled
  }

  /// For each entry the section that was named last in its feed, in the order of the walk.
  private static func nearest(
    _ walk: some Sequence<Int>, _ entries: [DigestEntry]
  ) -> [String?] {
    var last: [String: String] = [:]
    var nearest = [String?](repeating: nil, count: entries.count)
    for index in walk {
      let entry = entries[index]
      if let section = entry.section { last[entry.feed] = section }
      nearest[index] = last[entry.feed]
    }
    return nearest
  }
}
