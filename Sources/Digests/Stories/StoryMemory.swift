import ArticleModel

/// What is remembered of a day's stories, to tell on later days which of them go on.
///
/// Written as plain lines (`memory.txt` in the day's folder); a file of another form is as good as none.
public struct StoryMemory: Sendable {
  public struct Story: Hashable, Sendable {
    public var id: String
    public var title: String?
    public var sketch: StorySketch
    /// What its digest said.
    public var lines: [LineSketch]
  }

  public var stories: [Story]

  public init(stories: [Story] = []) { self.stories = stories }

  private static let header = "saransh-memory 1"

  /// The file's content.
  public var text: String {
    var text = Self.header + "\n"
    for story in stories {
      text += "story\t\(Self.escaped(story.id))\t\(story.sketch.language)"
      text += "\t\(Self.escaped(story.title ?? ""))\n"
      for (name, features) in [
        ("terms", story.sketch.terms), ("names", story.sketch.names),
        ("numbers", story.sketch.numbers),
      ] {
        text += name
        for feature in features {
          text += " \(feature.key):\(Int((feature.weight * 100).rounded()))"
        }
        text += "\n"
      }
      for line in story.lines {
        text += "line" + line.terms.map { " \($0)" }.joined()
        text += " |" + line.numbers.map { " \($0)" }.joined() + "\n"
      }
    }
    return text
  }

  /// - Returns: nil where it is no such file.
  public init?(text: String) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.first?.elementsEqual(Self.header) == true else { return nil }
    stories = []
    for row in rows.dropFirst() where !row.isEmpty {
      guard read(row) else { return nil }
    }
  }

  private mutating func read(_ row: Substring) -> Bool {
    if row.hasPrefix("story\t") {
      let parts = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 4 else { return false }
      let title = Self.unescaped(parts[3])
      stories.append(
        Story(
          id: Self.unescaped(parts[1]), title: title.isEmpty ? nil : title,
          sketch: StorySketch(language: String(parts[2])), lines: []))
      return true
    }
    guard !stories.isEmpty else { return false }
    let last = stories.count - 1
    let words = row.split(separator: " ")
    switch words.first {
    case "terms": stories[last].sketch.terms = Self.features(words.dropFirst())
    case "names": stories[last].sketch.names = Self.features(words.dropFirst())
    case "numbers": stories[last].sketch.numbers = Self.features(words.dropFirst())
    case "line":
      let parts = row.dropFirst(4).split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return false }
      stories[last].lines.append(
        LineSketch(
          terms: parts[0].split(separator: " ").compactMap { UInt32($0) },
          numbers: parts[1].split(separator: " ").compactMap { UInt32($0) }))
    default: return false
    }
    return true
  }

  private static func features(_ words: ArraySlice<Substring>) -> [StorySketch.Feature] {
    words.compactMap { word in
      let parts = word.split(separator: ":")
      guard parts.count == 2, let key = UInt32(parts[0]), let weight = Int(parts[1]) else {
        return nil
      }
      return StorySketch.Feature(key: key, weight: Float(weight) / 100)
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        switch scalar {
        case "t": result += "\t"
        case "n": result += "\n"
        case "r": result += "\r"
        default: result.unicodeScalars.append(scalar)
        }
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Finds the stories of earlier days that today's go on from.
struct StoryThreads {
  /// A story of today, and which remembered one it goes on from.
  static func find(
    today: [StorySketch], remembered: [StorySketch], rarity: FeatureRarity
  ) -> [Int: Int] {
    guard !remembered.isEmpty else { return [:] }
    let all = (remembered + today).map { WeighedSketch($0, rarity) }
    var best: [Int: (likeness: Float, earlier: Int)] = [:]
    StoryCandidates.forEachPair(of: all) { first, second in
      guard first < remembered.count, second >= remembered.count else { return }
      let likeness = all[first].likeness(to: all[second])
      let story = second - remembered.count
      // Of equals the later day's, which stands behind the others.
      if likeness >= 1, likeness >= best[story]?.likeness ?? 0 {
        best[story] = (likeness, first)
      }
    }
    return best.mapValues(\.earlier)
  }
}
